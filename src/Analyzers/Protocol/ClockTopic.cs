namespace VcpuLint.Analyzers.Protocol;

/// <summary>What of the clock is judged: the facets of the one say nothing of the other.</summary>
internal enum ClockTopic
{
    /// <summary>How often all vCPUs are asked to update, and who makes up for a limit.</summary>
    Updates,

    /// <summary>What is done to the guest's TSC, and whether its clock page follows.</summary>
    Tsc,

    /// <summary>The order in which requests are made, looked for and taken back.</summary>
    Requests,

    /// <summary>When a new pair is asked for and taken from which all clocks of a VM are computed.</summary>
    MasterClock,

    /// <summary>How what belongs together is written and read.</summary>
    Page,

    /// <summary>What readings of clocks are used for, and how deadlines are moved.</summary>
    Readings,
}
