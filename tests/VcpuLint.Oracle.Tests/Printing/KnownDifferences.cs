namespace VcpuLint.Oracle.Tests.Printing;

/// <summary>
/// What the analyzer is known to say otherwise of a shape than of the plain text. An entry that no longer differs fails its test. A shape that the
/// analyzer does not see through at all has one entry with a <c>*</c> for the programs.
/// </summary>
internal static class KnownDifferences
{
    private static readonly string[] _lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Printing", "KnownDifferences.txt"));

    /// <summary>Whether the analyzer does not see through a shape.</summary>
    public static bool IsOpaque(string shape) => _lines.Contains($"{shape} | *");

    /// <summary>The entries of a shape: its name, the program, what is said of the plain text, and what is said of the shape.</summary>
    public static IEnumerable<string> Of(string shape) => _lines.Where(line => line.StartsWith($"{shape} | ", StringComparison.Ordinal));
}
