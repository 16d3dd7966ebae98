// Depths are counted up to three; the fourth preempt_disable is more than the analysis follows.
[Port("x86")]
public sealed class PreemptionFourDeepPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        [|vcpu.HostCpu.DisablePreemption()|];
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
