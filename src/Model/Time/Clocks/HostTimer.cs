using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>Whether a timer goes on after its function was called (<c>enum hrtimer_restart</c>).</summary>
public enum TimerRestart
{
    /// <summary>The timer is over (<c>HRTIMER_NORESTART</c>).</summary>
    No,

    /// <summary>The timer is armed again, at the instant it has by then (<c>HRTIMER_RESTART</c>).</summary>
    Yes,
}

/// <summary>
/// A timer of the host (<c>struct hrtimer</c>, <c>include/linux/hrtimer.h</c>) on <see cref="HostClockId.Monotonic"/>. Its function is called in an
/// interrupt; one that restarts the timer at an instant which is past is called again at once, with interrupts off all the while.
/// </summary>
public sealed class HostTimer
{
    private readonly HostAlarm _alarm;
    private Func<HostTimer, TimerRestart> _function;

    /// <summary>Initializes a new instance of the <see cref="HostTimer"/> class (<c>hrtimer_setup</c>).</summary>
    /// <param name="function">What is called when it expires.</param>
    public HostTimer(Func<HostTimer, TimerRestart> function)
    {
        ArgumentNullException.ThrowIfNull(function);
        _function = function;
        _alarm = new HostAlarm(Expire);
    }

    /// <summary>
    /// Gets or sets the instant at which it expires (<c>hrtimer_set_expires</c>, <c>hrtimer_add_expires_ns</c>): it counts from the next
    /// start on.
    /// </summary>
    public Nanoseconds Expires
    {
        [Deadline(TimerDeadline.HostTimer)]
        get;
        [Deadline(TimerDeadline.HostTimer)]
        set;
    }

    /// <summary>Gets a value indicating whether it will expire (<c>hrtimer_active</c>).</summary>
    public bool IsActive => _alarm.IsArmed;

    /// <summary>Gets how often its function was called.</summary>
    public int Calls { get; private set; }

    /// <summary>Gives it another function (<c>hrtimer_update_function</c>). Context: it is not active.</summary>
    /// <param name="function">What is called when it expires.</param>
    public void SetFunction(Func<HostTimer, TimerRestart> function) => _function = function;

    /// <summary>Starts it, or moves it if it is active (<c>hrtimer_start</c>, <c>HRTIMER_MODE_ABS</c>). Context: any.</summary>
    /// <param name="expires">When it expires; in the past means at once.</param>
    [Deadline(TimerDeadline.HostTimer)]
    [ArmsTimer]
    public void Start(Nanoseconds expires)
    {
        Expires = expires;
        HostKernel.Current.Clock.Arm(_alarm, expires);
    }

    /// <summary>Stops it (<c>hrtimer_cancel</c>).</summary>
    /// <returns><see langword="true"/> if it was active.</returns>
    public bool Cancel()
    {
        bool active = IsActive;
        HostKernel.Current.Clock.Disarm(_alarm);
        return active;
    }

    private void Expire()
    {
        Calls++;
        if (_function(this) == TimerRestart.Yes)
        {
            Start(Expires);
        }
    }
}
