// Three levels of each kind are counted exactly.
[Port("powerpc")]
public sealed class ThreeDeepPort : ArchPort
{
    private readonly HostSpinLock first = new();
    private readonly HostSpinLock second = new();
    private readonly HostSpinLock third = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisablePreemption();
        first.Lock();
        second.Lock();
        third.Lock();
        third.Unlock();
        second.Unlock();
        first.Unlock();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
