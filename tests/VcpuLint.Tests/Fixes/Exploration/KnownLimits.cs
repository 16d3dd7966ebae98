using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes.Exploration;

/// <summary>Reads the lists of what cannot be told of code by running it. Each line has a reason behind a colon, and one that is not true fails its test.</summary>
internal static class KnownLimits
{
    private static readonly string[] NotRun = Read("NotRun.txt");

    /// <summary>Gets the rules that are reported and that no run shows broken.</summary>
    public static string[] NotShown { get; } = Read("NotShown.txt");

    /// <summary>Gets the cases that have roots which cannot be run.</summary>
    public static IEnumerable<string> NotRunCases => NotRun.Select(line => line[..line.IndexOf(' ')]).Distinct();

    /// <summary>Returns the roots of a case that cannot be run.</summary>
    public static IEnumerable<string> NotRunOf(string name) => from line in NotRun where line.StartsWith(name + " ", StringComparison.Ordinal) select line[(name.Length + 1)..];

    private static string[] Read(string list) =>
    [
        .. from line in File.ReadLines(Path.Combine(Repository.Root, "tests", "VcpuLint.Tests", "Fixes", "Exploration", list))
           where line[0] != '#'
           select line[..line.IndexOf(':')],
    ];
}
