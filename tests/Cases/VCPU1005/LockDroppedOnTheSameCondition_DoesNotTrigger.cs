// The same local decides that the lock is taken and that it is dropped again before the drain.
[Port("powerpc")]
public sealed class LockDroppedOnTheSameConditionPort : ArchPort
{
    private readonly HostSpinLock threads = new();

    public override int Run(Vcpu vcpu)
    {
        bool shared = vcpu.Runnable;
        if (shared)
        {
            threads.Lock();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (shared)
        {
            threads.Unlock();
        }

        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
