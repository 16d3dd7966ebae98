using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>A spin lock (<c>spinlock_t</c>, <c>include/linux/spinlock.h</c>): its holder must not sleep.</summary>
public sealed class HostSpinLock
{
    /// <summary>Gets a value indicating whether the lock is held (<c>spin_is_locked</c>).</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Takes the lock (<c>spin_lock</c>). Context: any.</summary>
    /// <exception cref="InvalidOperationException">The lock is held already: the real one would spin for ever.</exception>
    [Acquires(LockKind.Spin)]
    public void Lock()
    {
        Take();
        HostKernel.Current.Acquire(LockKind.Spin);
    }

    /// <summary>Gives the lock back (<c>spin_unlock</c>).</summary>
    [Releases(LockKind.Spin)]
    public void Unlock()
    {
        HostKernel.Current.Release(LockKind.Spin, IsHeld);
        IsHeld = false;
    }

    /// <summary>
    /// Gives the lock back, gives up the CPU if the scheduler asked for it, and takes the lock again (<c>cond_resched_lock</c>,
    /// <c>include/linux/sched.h</c>). It never runs task work. Context: this lock held and no other; interrupts and preemption on.
    /// </summary>
    [Releases(LockKind.Spin)]
    [MaySleep]
    [Reschedules]
    [Acquires(LockKind.Spin)]
    public void CondResched()
    {
        Unlock();
        HostKernel.Current.CondResched();
        Lock();
    }

    /// <summary>Marks the lock as held; a set of locks counts as one for the protocol, so that this part is apart.</summary>
    internal void Take()
    {
        if (IsHeld)
        {
            throw new InvalidOperationException("The spin lock is held already; its holder would spin for ever.");
        }

        IsHeld = true;
    }

    /// <summary>Marks the lock as free.</summary>
    internal void Free() => IsHeld = false;
}
