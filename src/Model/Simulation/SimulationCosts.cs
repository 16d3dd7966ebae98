namespace VcpuLint.Model;

/// <summary>
/// How much CPU time things of the kernel take. These are calibrated and not measured: with them a vCPU that halts and is woken again costs 16 us
/// for each turn and a sibling that is woken for nothing 7.5 us, which gives the 2 to 3 CPUs of kernel time that the reports about 6.18 name for
/// their load.
/// </summary>
public sealed record SimulationCosts
{
    /// <summary>Gets the cost of a switch to a task, with its load. Default: 3 us.</summary>
    public Nanoseconds SwitchIn { get; init; } = Nanoseconds.FromMicroseconds(3);

    /// <summary>Gets the cost of a switch away from a task, with its put. Default: 2.5 us.</summary>
    public Nanoseconds SwitchOut { get; init; } = new(2_500);

    /// <summary>Gets what the first entry after a load takes more than others: registers, timers, requests. Default: 6.5 us.</summary>
    public Nanoseconds FirstEntry { get; init; } = new(6_500);

    /// <summary>Gets the cost of a guest exit and the entry after it. Default: 3 us.</summary>
    public Nanoseconds Exit { get; init; } = Nanoseconds.FromMicroseconds(3);

    /// <summary>Gets what it takes to send an interrupt to another CPU or to wake a task there. Default: 1 us.</summary>
    public Nanoseconds Send { get; init; } = Nanoseconds.FromMicroseconds(1);

    /// <summary>Gets what it takes a CPU to be told of a task that was woken for it. Default: 1 us.</summary>
    public Nanoseconds WakeUp { get; init; } = Nanoseconds.FromMicroseconds(1);

    /// <summary>Gets the time that user space takes for one return from the run loop. Default: 5 us.</summary>
    public Nanoseconds UserSpace { get; init; } = Nanoseconds.FromMicroseconds(5);

    /// <summary>Gets costs of nothing at all, for experiments in which only times of the guest matter.</summary>
    public static SimulationCosts None { get; } = new()
    {
        SwitchIn = Nanoseconds.Zero,
        SwitchOut = Nanoseconds.Zero,
        FirstEntry = Nanoseconds.Zero,
        Exit = Nanoseconds.Zero,
        Send = Nanoseconds.Zero,
        WakeUp = Nanoseconds.Zero,
        UserSpace = Nanoseconds.Zero,
    };
}
