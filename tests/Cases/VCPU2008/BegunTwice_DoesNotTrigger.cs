// The version stays odd when it is begun again.
[Port("x86")]
public sealed class BegunTwicePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        page.WriteBarrier();
        page.BeginUpdate();
        page.WriteBarrier();
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
