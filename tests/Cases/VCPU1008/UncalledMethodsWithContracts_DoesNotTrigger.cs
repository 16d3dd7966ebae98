// The contracts say that one method hands the lock over held and the other takes it back; nobody calls them yet.
public sealed class UncalledMethodsWithContracts
{
    private readonly HostSpinLock inner = new();
    private int depth;

    [Acquires(LockKind.Spin)]
    public void Enter()
    {
        inner.Lock();
        depth++;
    }

    [Releases(LockKind.Spin)]
    public void Leave()
    {
        depth--;
        inner.Unlock();
    }
}
