namespace VcpuLint.Oracle.Tests.Printing;

/// <summary>
/// What the analyzer is known to say otherwise of a shape than of the plain text. An entry that no longer differs fails its test.
/// </summary>
internal static class KnownDifferences
{
    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Printing", "KnownDifferences.txt"));

    /// <summary>The entries of a shape: its name, the program, what is said of the plain text, and what is said of the shape.</summary>
    public static IEnumerable<string> Of(string shape) => _lines.Where(line => line.StartsWith($"{shape} | ", StringComparison.Ordinal));
}
