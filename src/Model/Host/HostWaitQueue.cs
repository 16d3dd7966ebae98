using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// A queue of tasks that wait for an event (<c>wait_queue_head_t</c>, <c>include/linux/wait.h</c>; <c>struct rcuwait</c>,
/// <c>include/linux/rcuwait.h</c>). A loop that has to look at a condition between prepares itself, tests, and calls
/// <see cref="HostTask.Schedule"/>; the other calls do that in one step.
/// </summary>
/// <param name="name">What is waited for, for messages.</param>
public sealed class HostWaitQueue(string name = "an event")
{
    private readonly List<HostTask> _waiters = [];

    /// <summary>Gets what is waited for.</summary>
    public string Name { get; } = name;

    /// <summary>Gets a value indicating whether a task waits here (<c>waitqueue_active</c>, <c>rcuwait_active</c>).</summary>
    public bool HasWaiters => _waiters.Count > 0;

    /// <summary>
    /// Puts the running task on the queue and sets its state (<c>prepare_to_wait</c>, <c>prepare_to_rcuwait</c>). A wake-up from here on
    /// is not lost. It does not sleep. Context: any.
    /// </summary>
    /// <param name="state">How the task sleeps: interruptible or uninterruptible.</param>
    [PreparesSleep]
    public void Prepare(HostTaskState state)
    {
        HostTask task = HostTask.Current;
        if (!_waiters.Contains(task))
        {
            _waiters.Add(task);
        }

        task.SetState(state);
    }

    /// <summary>Takes the running task off the queue and makes it run again (<c>finish_wait</c>, <c>finish_rcuwait</c>). Context: any.</summary>
    public void Finish()
    {
        _waiters.Remove(HostTask.Current);
        HostTask.Current.SetState(HostTaskState.Running);
    }

    /// <summary>
    /// Sleeps until the queue is woken, whatever signals arrive (one round of <c>wait_event</c>: the caller tests its condition in a loop).
    /// Context: interrupts and preemption on, no spin lock; it waits without a bound.
    /// </summary>
    [Waits]
    public void Wait() => Sleep(HostTaskState.Uninterruptible);

    /// <summary>
    /// Sleeps until the queue is woken or a signal is pending (one round of <c>wait_event_interruptible</c>).
    /// Context: interrupts and preemption on, no spin lock; it waits without a bound.
    /// </summary>
    /// <returns>
    /// 0: woken; <c>-EINTR</c>: a signal is pending (the kernel returns <c>-ERESTARTSYS</c>, which user space sees as <c>EINTR</c>).
    /// </returns>
    [Waits]
    public int WaitInterruptible()
    {
        Sleep(HostTaskState.Interruptible);
        return HostKernel.Current.SignalArrived() ? -Errno.EINTR : 0;
    }

    /// <summary>Wakes all tasks that wait here (<c>wake_up</c>, <c>rcuwait_wake_up</c>). It does not sleep. Context: any.</summary>
    public void WakeUp()
    {
        foreach (HostTask task in _waiters)
        {
            task.Wake();
        }
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private void Sleep(HostTaskState state)
    {
        Prepare(state);
        HostKernel.Current.Wait(Name);
        Finish();
    }
}
