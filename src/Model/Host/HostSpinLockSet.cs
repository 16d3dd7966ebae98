using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The spin locks of a collection, taken and given back as one (pre-P9 Book3S: the locks of all virtual cores that run together,
/// <c>core_info.vc[]-&gt;lock</c> in <c>arch/powerpc/kvm/book3s_hv.c</c>). For the protocol it is one lock, even when the set is empty.
/// </summary>
public sealed class HostSpinLockSet
{
    private readonly List<HostSpinLock> _locks = [];
    private bool _held;

    /// <summary>Gets the number of locks in the set.</summary>
    public int Count => _locks.Count;

    /// <summary>Adds a lock that nobody holds. The set itself must not be held either.</summary>
    /// <param name="spinLock">The lock.</param>
    /// <exception cref="InvalidOperationException">The set is held.</exception>
    public void Add(HostSpinLock spinLock)
    {
        RequireFree();
        _locks.Add(spinLock);
    }

    /// <summary>Empties the set.</summary>
    /// <exception cref="InvalidOperationException">The set is held.</exception>
    public void Clear()
    {
        RequireFree();
        _locks.Clear();
    }

    /// <summary>Takes all locks of the set in the order they were added (<c>spin_lock</c> of each). Context: any.</summary>
    /// <exception cref="InvalidOperationException">The set or one of its locks is held already.</exception>
    [Acquires(LockKind.Spin)]
    public void Lock()
    {
        RequireFree();
        foreach (HostSpinLock spinLock in _locks)
        {
            spinLock.Take();
        }

        _held = true;
        HostKernel.Current.Acquire(LockKind.Spin);
    }

    /// <summary>Gives all locks of the set back (<c>spin_unlock</c> of each).</summary>
    [Releases(LockKind.Spin)]
    public void Unlock()
    {
        HostKernel.Current.Release(LockKind.Spin, _held);
        foreach (HostSpinLock spinLock in _locks)
        {
            spinLock.Free();
        }

        _held = false;
    }

    private void RequireFree()
    {
        if (_held)
        {
            throw new InvalidOperationException("The set of spin locks is held.");
        }
    }
}
