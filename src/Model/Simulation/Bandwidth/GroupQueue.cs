namespace VcpuLint.Model;

/// <summary>What a group of tasks has on one CPU (<c>struct cfs_rq</c>).</summary>
internal sealed class GroupQueue
{
    /// <summary>Gets or sets what is left for this CPU, in nanoseconds (<c>runtime_remaining</c>): negative is a debt.</summary>
    public long Remaining { get; set; }

    /// <summary>Gets or sets a value indicating whether its tasks are not to run until it has something again (<c>throttled</c>).</summary>
    public bool IsThrottled { get; set; }

    /// <summary>Gets the tasks that were taken off the CPU for that, in their order (<c>throttled_limbo_list</c>).</summary>
    public Queue<VcpuThread> Parked { get; } = new();
}
