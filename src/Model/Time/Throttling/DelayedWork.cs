namespace VcpuLint.Model;

/// <summary>
/// A function that a thread of the kernel runs later (<c>struct delayed_work</c>, <c>include/linux/workqueue.h</c>). However often it is asked
/// for while it waits, it runs once, and at the end of the delay: whoever asked is served within it.
/// </summary>
public sealed class DelayedWork
{
    private readonly Action _function;
    private readonly HostAlarm _alarm;

    /// <summary>Initializes a new instance of the <see cref="DelayedWork"/> class (<c>INIT_DELAYED_WORK</c>).</summary>
    /// <param name="function">What is done: in another thread, with interrupts and preemption on and no lock held.</param>
    public DelayedWork(Action function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
        _alarm = new HostAlarm(Run);
    }

    /// <summary>Gets a value indicating whether the function waits to be run (<c>delayed_work_pending</c>).</summary>
    public bool IsPending => _alarm.IsArmed;

    /// <summary>Gets how often the function was run.</summary>
    public int Runs { get; private set; }

    /// <summary>
    /// Asks for the function (<c>schedule_delayed_work</c>). If it waits already, that stands, and its instant does not move.
    /// Context: any.
    /// </summary>
    /// <param name="delay">How long it has to wait; with 0 it runs when time next passes.</param>
    /// <returns><see langword="true"/> if it did not wait yet.</returns>
    public bool Schedule(Nanoseconds delay)
    {
        if (IsPending)
        {
            return false;
        }

        HostKernel.Current.Clock.Arm(_alarm, HostClock.Monotonic() + delay);
        return true;
    }

    /// <summary>Drops what waits (<c>cancel_delayed_work_sync</c>). Context: may sleep.</summary>
    /// <returns><see langword="true"/> if it waited.</returns>
    public bool Cancel()
    {
        bool pending = IsPending;
        HostKernel.Current.Clock.Disarm(_alarm);
        return pending;
    }

    private void Run()
    {
        Runs++;
        _function();
    }
}
