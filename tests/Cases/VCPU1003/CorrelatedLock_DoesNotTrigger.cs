// The lock is taken and given back under the same condition; neither that nor the stored answer confuses the check.
[Port("x86")]
public sealed class CorrelatedLockPort : ArchPort
{
    private readonly HostSpinLock queue = new();

    public override int Run(Vcpu vcpu)
    {
        bool needLock = !vcpu.Runnable;
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (needLock)
            {
                queue.Lock();
            }

            vcpu.HostCpu.DisableInterrupts();
            bool pending = vcpu.Task.TransferWorkPending();
            if (needLock)
            {
                queue.Unlock();
            }

            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
