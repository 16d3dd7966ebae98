// A helper does the whole of it.
[Port("x86")]
public sealed class HelperPublishesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        Publish(page, vcpu.Time.Clock);
        return 0;
    }

    private static void Publish(PvClockPage page, PvClockInfo info)
    {
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(info);
        page.WriteBarrier();
        page.EndUpdate();
    }
}
