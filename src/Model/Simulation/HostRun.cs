namespace VcpuLint.Model;

/// <summary>What came of one run of a port.</summary>
/// <param name="Result">What <see cref="ArchPort.Run"/> returned.</param>
/// <param name="Entries">How often the guest was entered, those entries included that an interrupt ended at once.</param>
/// <param name="Trace">The calls in the order in which they ended, and between them, in brackets, what the script did.</param>
public sealed record HostRun(int Result, int Entries, IReadOnlyList<string> Trace)
{
    /// <summary>Gets the steps of the script that the run did not come to: their moment did not occur before the guest exit told next.</summary>
    public IReadOnlyList<string> Unreached { get; init; } = [];
}
