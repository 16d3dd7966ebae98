// cond_resched_lock drops the spin lock before it schedules and takes it again afterwards.
[Port("powerpc")]
public sealed class LockYieldsByItselfPort : ArchPort
{
    private readonly HostSpinLock pageLock = new();

    public override int Run(Vcpu vcpu)
    {
        pageLock.Lock();
        while (vcpu.Runnable)
        {
            pageLock.CondResched();
        }

        pageLock.Unlock();
        return 0;
    }
}
