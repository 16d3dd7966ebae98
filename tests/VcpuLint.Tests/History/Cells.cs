namespace VcpuLint.Tests.History;

/// <summary>What one loop adds to a row of the history.</summary>
/// <param name="Row">The row.</param>
/// <param name="Commit">The commit that repaired it.</param>
/// <param name="What">What was wrong.</param>
/// <param name="Before">The loop that has the bug, and what is said of it.</param>
/// <param name="After">The port without it, and what is said of that.</param>
internal sealed record Cells(string Row, string Commit, string What, string Before, string After);
