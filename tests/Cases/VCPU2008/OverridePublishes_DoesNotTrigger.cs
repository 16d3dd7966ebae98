// An override spells it out.
[Port("x86")]
public class OverridePublishesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        Publish(page, vcpu.Time.Clock);
        return 0;
    }

    protected virtual void Publish(PvClockPage page, PvClockInfo info) => page.Publish(info);
}

[Port("x86")]
public sealed class ThoroughPort : OverridePublishesPort
{
    protected override void Publish(PvClockPage page, PvClockInfo info)
    {
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(info);
        page.WriteBarrier();
        page.EndUpdate();
    }
}
