namespace VcpuLint.Split.TryLock;

/// <summary>The lock of a vcore, which a thread may do without.</summary>
public sealed class CoreLock
{
    private readonly HostSpinLock _lock = new();
    private bool _taken;

    /// <summary><c>spin_trylock</c>: holds the lock if it returns true.</summary>
    [Acquires(LockKind.Spin, When = ResultCondition.True)]
    public bool TryLock()
    {
        if (_taken)
        {
            return false;
        }

        _lock.Lock();
        _taken = true;
        return true;
    }

    /// <summary><c>spin_unlock</c>.</summary>
    [Releases(LockKind.Spin)]
    public void Unlock()
    {
        _taken = false;
        _lock.Unlock();
    }
}
