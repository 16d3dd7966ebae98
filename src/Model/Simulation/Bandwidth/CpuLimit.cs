namespace VcpuLint.Model;

/// <summary>
/// How much CPU time a group of tasks may use (<c>cpu.max</c> of a control group; <c>struct cfs_bandwidth</c>, <c>kernel/sched/sched.h</c>).
/// </summary>
/// <param name="Quota">How much in a period, by all its tasks together (<c>quota</c>); 1 ms or more.</param>
/// <param name="Period">How long a period is (<c>period</c>); 1 ms to 1 s.</param>
public sealed record CpuLimit(Nanoseconds Quota, Nanoseconds Period)
{
    /// <summary>
    /// Gets how much of the quota a CPU takes at a time. Default: 5 ms (<c>sched_cfs_bandwidth_slice_us</c>, <c>kernel/sched/fair.c</c>).
    /// </summary>
    public Nanoseconds Slice { get; init; } = Nanoseconds.FromMilliseconds(5);

    /// <summary>
    /// Gets how long what an idle CPU gave back is gathered before it is handed out. Default: 5 ms (<c>cfs_bandwidth_slack_period</c>).
    /// </summary>
    public Nanoseconds Slack { get; init; } = Nanoseconds.FromMilliseconds(5);

    /// <summary>Gets how much an idle CPU keeps. Default: 1 ms (<c>min_cfs_rq_runtime</c>).</summary>
    public Nanoseconds Kept { get; init; } = Nanoseconds.FromMilliseconds(1);

    /// <summary>Checks that the kernel would take it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">It would not.</exception>
    internal void Validate()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Quota, Nanoseconds.FromMilliseconds(1), nameof(Quota));
        ArgumentOutOfRangeException.ThrowIfLessThan(Period, Nanoseconds.FromMilliseconds(1), nameof(Period));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Period, Nanoseconds.Second, nameof(Period));
        ArgumentOutOfRangeException.ThrowIfZero(Slice.Value, nameof(Slice));
    }
}
