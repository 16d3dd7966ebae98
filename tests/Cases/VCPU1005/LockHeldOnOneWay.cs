// On the way that takes the lock the drain sleeps under it; the other way is right.
[Port("powerpc")]
public sealed class LockHeldOnOneWayPort : ArchPort
{
    private readonly HostSpinLock threads = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            bool shared = vcpu.Runnable;
            if (shared)
            {
                threads.Lock();
            }

            int ret = [|vcpu.HandleTransferWork()|];
            if (shared)
            {
                threads.Unlock();
            }

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
        }
    }
}
