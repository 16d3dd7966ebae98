using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>The answer to a question.</summary>
internal sealed record ClockAnswer(ClockQuestion Question) : Condition;
