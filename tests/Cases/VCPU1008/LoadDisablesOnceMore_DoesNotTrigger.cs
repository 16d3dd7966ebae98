// Load may disable preemption once more, and returns with the one level that it was called with.
[Port("arm64")]
public sealed class LoadDisablesOnceMorePort : ArchPort
{
    private readonly HostSpinLock vmids = new();
    private int generation;

    public override void Load(Vcpu vcpu, int cpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vmids.Lock();
        generation++;
        vmids.Unlock();
        vcpu.HostCpu.EnablePreemption();
    }

    public override void Put(Vcpu vcpu)
    {
        vcpu.HostCpu.EnablePreemption();
        vcpu.HostCpu.MemoryBarrier();
        vcpu.HostCpu.DisablePreemption();
    }

    public override int Run(Vcpu vcpu) => generation;
}
