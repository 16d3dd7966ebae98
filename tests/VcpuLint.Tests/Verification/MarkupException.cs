namespace VcpuLint.Tests.Verification;

/// <summary>The markup of a case is malformed.</summary>
internal sealed class MarkupException(int line, string problem) : Exception($"line {line}: {problem}");
