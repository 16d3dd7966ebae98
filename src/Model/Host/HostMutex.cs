using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>A mutex (<c>struct mutex</c>, <c>include/linux/mutex.h</c>): taking it may sleep, and its holder may sleep.</summary>
public sealed class HostMutex
{
    /// <summary>Gets a value indicating whether the mutex is held (<c>mutex_is_locked</c>).</summary>
    public bool IsHeld { get; private set; }

    /// <summary>Takes the mutex (<c>mutex_lock</c>). Context: interrupts and preemption on, no spin lock; it may sleep.</summary>
    /// <exception cref="InvalidOperationException">The mutex is held already: the real one would sleep for ever.</exception>
    [MaySleep]
    [Acquires(LockKind.Mutex)]
    public void Lock()
    {
        HostKernel.Current.MaySleep("HostMutex.Lock");
        if (IsHeld)
        {
            throw new InvalidOperationException("The mutex is held already; its holder would sleep for ever.");
        }

        IsHeld = true;
        HostKernel.Current.Acquire(LockKind.Mutex);
    }

    /// <summary>Gives the mutex back (<c>mutex_unlock</c>).</summary>
    [Releases(LockKind.Mutex)]
    public void Unlock()
    {
        HostKernel.Current.Release(LockKind.Mutex, IsHeld);
        IsHeld = false;
    }
}
