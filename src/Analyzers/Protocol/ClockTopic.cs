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
}
