// The pages of two vCPUs are written at once.
[Port("x86")]
public sealed class TwoPagesAtOncePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        PvClockPage page = vcpu.Time.Page;
        PvClockPage first = vcpu.Vm.Vcpus[0].Time.Page;
        first.BeginUpdate();
        page.BeginUpdate();
        page.WriteBarrier();
        first.Store(vcpu.Time.Clock);
        page.Store(vcpu.Time.Clock);
        page.WriteBarrier();
        first.EndUpdate();
        page.EndUpdate();
        return 0;
    }
}
