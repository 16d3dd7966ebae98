// cond_resched may schedule; under a spin lock it has to be the lock's own variant, which drops the lock.
[Port("powerpc")]
public sealed class CondReschedUnderSpinLockPort : ArchPort
{
    private readonly HostSpinLock pageLock = new();

    public override int Run(Vcpu vcpu)
    {
        pageLock.Lock();
        while (vcpu.Runnable)
        {
            [|vcpu.Task.CondResched()|];
        }

        pageLock.Unlock();
        return 0;
    }
}
