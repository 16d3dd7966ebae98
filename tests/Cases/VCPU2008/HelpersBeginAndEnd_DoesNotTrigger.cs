// Helpers begin and end it, barriers included.
[Port("x86")]
public sealed class HelpersBeginAndEndPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        Begin(page);
        page.Store(vcpu.Time.Clock);
        End(page);
        return 0;
    }

    private static void Begin(PvClockPage page)
    {
        page.BeginUpdate();
        page.WriteBarrier();
    }

    private static void End(PvClockPage page)
    {
        page.WriteBarrier();
        page.EndUpdate();
    }
}
