// The contract speaks of the lock and not of the sleep: a caller with interrupts off would not be told.
[Port("sleeps")]
public sealed class SleepsWithoutSayingSoPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        LockSlowly(vcpu);
        _lock.Unlock();
        return 0;
    }

    [Acquires(LockKind.Spin)]
    private void {|VCPU9002:LockSlowly|}(Vcpu vcpu)
    {
        vcpu.Task.CondResched();
        _lock.Lock();
    }
}
