// Each step is spelled out.
[Port("x86")]
public sealed class StepsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
