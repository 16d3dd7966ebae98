// Six flags that are each tested twice make 64 combinations, which are all kept apart.
[Port("x86")]
public sealed class SixCorrelatedFlagsPort : ArchPort
{
    private readonly HostMutex tableLock = new();

    public override int Run(Vcpu vcpu)
    {
        bool a = Option(0), b = Option(1), c = Option(2), d = Option(3), e = Option(4), f = Option(5);
        if (a) { tableLock.Lock(); }
        if (b) { vcpu.SrcuReadLock(); }
        if (c) { vcpu.HostCpu.DisablePreemption(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (f) { vcpu.HostCpu.MemoryBarrier(); }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();

        if (f) { vcpu.HostCpu.MemoryBarrier(); }
        if (e) { vcpu.HostCpu.MemoryBarrier(); }
        if (d) { vcpu.HostCpu.MemoryBarrier(); }
        if (c) { vcpu.HostCpu.EnablePreemption(); }
        if (b) { vcpu.SrcuReadUnlock(); }
        if (a) { tableLock.Unlock(); }
        return 0;
    }

    private static bool Option(int bit) => (Environment.ProcessorCount >> bit) % 2 == 1;
}
