using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Enumeration.Mutators;

/// <summary>A program that differs from another one by a small mistake.</summary>
/// <param name="Name">The mistake and its place: <c>delete on; at 2.then.0</c>.</param>
/// <param name="Program">The program with the mistake in it.</param>
internal sealed record Mutant(string Name, LoopProgram Program);
