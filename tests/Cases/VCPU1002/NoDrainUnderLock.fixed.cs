// The loop holds its lock all the time but for the entry, and looks at signals only: there is no place to drain but with the lock dropped.
[Port("powerpc")]
public sealed class NoDrainUnderLockPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        _lock.Lock();
        while (vcpu.Runnable)
        {
            _lock.Unlock();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            _lock.Lock();
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                _lock.Unlock();
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return -Errno.EINTR;
            }

            _lock.Unlock();
            if (vcpu.Task.TransferWorkPending())
            {
                _lock.Lock();
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            _lock.Lock();
            vcpu.HostCpu.EnableInterrupts();
        }

        _lock.Unlock();
        return 0;
    }
}
