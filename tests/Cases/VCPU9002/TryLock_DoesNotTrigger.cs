// A try-lock holds the lock exactly when it says so.
[Port("case")]
public sealed class TryLockPort : ArchPort
{
    public override int Run(Vcpu vcpu) => 0;

    private readonly HostSpinLock _lock = new();

    [Acquires(LockKind.Spin, When = ResultCondition.True)]
    private bool TryLock(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            return false;
        }

        _lock.Lock();
        return true;
    }
}
