// The fault path may need to be scheduled away, says its contract; the loop calls it between the preemption pair.
[Port("x86")]
public sealed class CalledWithPreemptionOffPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        int slot = [|ResolveFault(vcpu)|];
        vcpu.HostCpu.EnablePreemption();
        return slot;
    }

    [Requires(Preemption = PreemptionState.Enabled)]
    private static int ResolveFault(Vcpu vcpu) => vcpu.Cpu + 1;
}
