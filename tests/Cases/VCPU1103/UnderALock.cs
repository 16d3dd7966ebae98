// Pre-P9 before the repair: the lock is dropped for other tasks, and the task work waits.
[Port("preP9")]
public sealed class UnderALockPort : ArchPort
{
    private readonly HostSpinLock core = new();

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            core.Lock();
            if (vcpu.Task.NeedResched())
            {
                [|core.CondResched()|];
            }

            core.Unlock();
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            {|VCPU1002:vcpu.EnterGuest()|};
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
