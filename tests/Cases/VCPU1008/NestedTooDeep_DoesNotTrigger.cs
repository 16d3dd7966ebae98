// Beyond three levels the depth is not followed: the analysis says so (9001) and does not guess about the returns.
[Port("x86")]
public sealed class NestedTooDeepPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        {|VCPU9001:vcpu.HostCpu.DisablePreemption()|};
        vcpu.HostCpu.MemoryBarrier();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
