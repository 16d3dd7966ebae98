// One local decides about the lock and about the unlock, so they come together or not at all.
[Port("powerpc")]
public sealed class SameConditionTwicePort : ArchPort
{
    private readonly HostSpinLock threads = new();

    public override int Run(Vcpu vcpu)
    {
        bool need = vcpu.Runnable;
        if (need)
        {
            threads.Lock();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (need)
        {
            threads.Unlock();
        }

        return 0;
    }
}
