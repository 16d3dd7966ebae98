namespace VcpuLint.Model;

/// <summary>How a CPU is chosen for a task that comes to run.</summary>
public enum Placement
{
    /// <summary>
    /// The CPU it ran on before, if that is idle; else the idle one with the lowest number (the order of preference of
    /// <c>select_idle_sibling</c>, without its look at caches).
    /// </summary>
    PreviousCpu,

    /// <summary>Any idle CPU, drawn at random from the seed: a host with many more wake-ups than can be kept where they were.</summary>
    RandomIdle,
}

/// <summary>How a task that is over its limit is taken off the CPU.</summary>
public enum ThrottleMethod
{
    /// <summary>
    /// By task work, which <see cref="ThreadFlags.NotifyResume"/> announces and the task itself runs on its way out of the kernel or into the
    /// guest (since 6.18, <c>e1fad12dcb66</c>).
    /// </summary>
    TaskWork,

    /// <summary>By the scheduler, at the next reschedule, whatever the task does (<c>throttle_cfs_rq</c> before 6.18).</summary>
    Dequeue,
}

/// <summary>What a simulated host is like. Each value has a unit and a default, and the default a source.</summary>
public sealed record SimulationOptions
{
    /// <summary>Gets how many CPUs the host has, 1 or more. Default: 1.</summary>
    public int Cpus { get; init; } = 1;

    /// <summary>Gets what all chance depends on: the same seed gives the same run. Default: 1.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gets the frequency of the counters. Default: 2,695,948 kHz, the host of the reports about the master clock.</summary>
    public TscKilohertz TscFrequency { get; init; } = new(2_695_948);

    /// <summary>
    /// Gets the time between two ticks of a CPU that is not idle. Default: 4 ms (<c>CONFIG_HZ=250</c>, the default of <c>kernel/Kconfig.hz</c>).
    /// </summary>
    public Nanoseconds Tick { get; init; } = Nanoseconds.FromMilliseconds(4);

    /// <summary>
    /// Gets how long a task runs while others wait before a tick asks it to give up the CPU. Default: 2.8 ms (<c>base_slice_ns</c> of 8 or more CPUs,
    /// <c>kernel/sched/fair.c</c>).
    /// </summary>
    public Nanoseconds TimeSlice { get; init; } = Nanoseconds.FromMicroseconds(2_800);

    /// <summary>
    /// Gets a value indicating whether a tick first asks by <see cref="ThreadFlags.NeedReschedLazy"/>, and only the next one by
    /// <see cref="ThreadFlags.NeedResched"/> (<c>CONFIG_PREEMPT_LAZY</c>). Default: no (<c>CONFIG_PREEMPT_VOLUNTARY</c>).
    /// </summary>
    public bool LazyPreemption { get; init; }

    /// <summary>Gets how tasks over their limit are taken off the CPU. Default: by task work, as since 6.18.</summary>
    public ThrottleMethod Throttling { get; init; }

    /// <summary>Gets how a CPU is chosen for a task. Default: the previous one if it is idle.</summary>
    public Placement Placement { get; init; }

    /// <summary>Gets what things cost.</summary>
    public SimulationCosts Costs { get; init; } = new();
}
