// The parts may be seen before the odd version.
[Port("x86")]
public sealed class NoBarrierBehindOddPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        page.BeginUpdate();
        [|page.Store(vcpu.Time.Clock)|];
        page.WriteBarrier();
        page.EndUpdate();
        return 0;
    }
}
