// As Book3S HV before POWER9 up to 7.2: the runner gives up the CPU with the lock of the vcore dropped, but never drains.
[Port("powerpc")]
public sealed class CondReschedUnderLockPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        _lock.Lock();
        while (!vcpu.Task.SignalPending())
        {
            if (vcpu.Task.NeedResched())
            {
                {|VCPU1103:_lock.CondResched()|}; // cond_resched_lock
                continue;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending() || vcpu.Task.NeedResched())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            _lock.Unlock();
            [|vcpu.EnterGuest()|];
            _lock.Lock();
            vcpu.HostCpu.EnableInterrupts();
        }

        _lock.Unlock();
        return vcpu.HandleTransferWork();
    }
}
