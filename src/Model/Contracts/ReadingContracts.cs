namespace VcpuLint.Model.Contracts;

/// <summary>
/// The call reads a clock of the host. What two calls read does not belong to one instant, and there is a gap between them that nobody knows
/// (VCPU3002). Without a clock it is that of the parameter of type <see cref="HostClockId"/>, if there is one.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class ReadsClockAttribute : Attribute
{
    /// <summary>Initializes a new instance of the <see cref="ReadsClockAttribute"/> class for a clock that a parameter says, or for none.</summary>
    public ReadsClockAttribute()
    {
    }

    /// <summary>Initializes a new instance of the <see cref="ReadsClockAttribute"/> class.</summary>
    /// <param name="clock">The clock.</param>
    public ReadsClockAttribute(HostClockId clock) => Clock = clock;

    /// <summary>Gets the clock, if it is always the same.</summary>
    public HostClockId? Clock { get; }

    /// <summary>Gets or sets a value indicating whether the time stamp counter is read too, at the same instant.</summary>
    public bool Cycles { get; set; }
}

/// <summary>
/// A value of the struct is a time and a counter of one instant: whoever makes one of two readings makes a wrong one (VCPU3002). What its members
/// return comes from it.
/// </summary>
[AttributeUsage(AttributeTargets.Struct)]
public sealed class InstantAttribute : Attribute;

/// <summary>Properties of an object with the same name here are a time and a counter of one instant: they are taken from one reading (VCPU3002).</summary>
/// <param name="name">The name that they share.</param>
[AttributeUsage(AttributeTargets.Property | AttributeTargets.Field)]
public sealed class InstantPartAttribute(string name) : Attribute
{
    /// <summary>Gets the name that they share.</summary>
    public string Name { get; } = name;
}

/// <summary>The deadlines of a timer, which are one instant on several clocks.</summary>
public enum TimerDeadline
{
    /// <summary>On the clock of the host that timers go by (<c>target_expiration</c>).</summary>
    HostTime = 1,

    /// <summary>In cycles of the guest's counter (<c>tscdeadline</c>).</summary>
    GuestCycles = 2,

    /// <summary>That of the host's own timer (<c>hrtimer_set_expires</c>).</summary>
    HostTimer = 3,
}

/// <summary>
/// The accessor reads or writes a deadline of a timer. One of them is moved, and the others are derived from it at one reading; if two are moved on
/// their own, they drift apart (VCPU4001). One that is moved by a period may be past already (VCPU4002).
/// </summary>
/// <param name="deadline">Which one.</param>
[AttributeUsage(AttributeTargets.Method)]
public sealed class DeadlineAttribute(TimerDeadline deadline) : Attribute
{
    /// <summary>Gets which one.</summary>
    public TimerDeadline Deadline { get; } = deadline;
}

/// <summary>The call arms a timer for its deadline (<c>hrtimer_start</c>, <c>vmx_set_hv_timer</c>; VCPU4002).</summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Delegate | AttributeTargets.Parameter)]
public sealed class ArmsTimerAttribute : Attribute;
