using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Clock;

/// <summary>A call of a method that a shape made of some statements.</summary>
internal sealed record MovedCall(string Name) : Statement;
