using VcpuLint.Oracle.Clock.Programs;

namespace VcpuLint.Oracle.Clock.Enumeration;

/// <summary>What a body is made of.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Questions">The questions.</param>
internal sealed record ClockAlphabet(IReadOnlyList<ClockOperation> Calls, IReadOnlyList<ClockQuestion> Questions)
{
    public bool HasFree { get; init; } = true;

    /// <summary>Gets a value indicating whether answers are kept in a variable.</summary>
    public bool HasVariable { get; init; } = true;

    public bool HasLoops { get; init; } = true;

    public bool HasOperators { get; init; } = true;
}
