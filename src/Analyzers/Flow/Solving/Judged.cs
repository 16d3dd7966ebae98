namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What a root is solved for. What has nothing to do with each other is solved apart, so that the states of the one do not multiply those of the other.</summary>
internal enum Judged
{
    /// <summary>Whether the guest may be entered.</summary>
    Entry,

    /// <summary>What user space is told.</summary>
    Leaving,

    /// <summary>How often all vCPUs are asked to update their clocks.</summary>
    ClockUpdates,

    /// <summary>What is done to the guest's TSC.</summary>
    Tsc,

    /// <summary>In which order requests are made, looked for and taken back.</summary>
    Requests,

    /// <summary>When a new master clock is asked for and taken.</summary>
    MasterClock,

    /// <summary>How a clock page is written and read.</summary>
    Page,

    /// <summary>What readings of clocks are used for, and how deadlines are moved.</summary>
    Readings,
}
