namespace VcpuLint.Model;

/// <summary>What came of a schedule that was played again.</summary>
/// <param name="Trace">All calls in the order in which they ended, and between them, in brackets, what the host did.</param>
/// <param name="Entries">How often the guest was entered, those entries included that an interrupt ended at once.</param>
/// <param name="Result">What <see cref="ArchPort.Run"/> returned; <see langword="null"/> if it did not.</param>
/// <param name="Violations">What is wrong, in the order in which it shows; empty if the run keeps the protocol or is only cut off.</param>
public sealed record ReplayedRun(
    IReadOnlyList<string> Trace,
    int Entries,
    int? Result,
    IReadOnlyList<ExplorationViolation> Violations);
