using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Clock.Programs;

/// <summary>A call whose result, if it has one, is dropped.</summary>
internal sealed record ClockCall(ClockOperation Operation) : Statement;
