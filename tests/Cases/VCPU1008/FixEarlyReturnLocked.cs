// The early return keeps the lock and preemption off; what it returns is read under the lock.
[Port("powerpc")]
public sealed class FixEarlyReturnLockedPort : ArchPort
{
    private readonly HostSpinLock _lock = new();
    private int _failed;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        _lock.Lock();
        if (!vcpu.Runnable)
        {
            [|return _failed + 1;|] // counted by others
        }

        _lock.Unlock();
        vcpu.HostCpu.EnablePreemption();
        return 0;
    }
}
