using VcpuLint.Tests.Verification;

namespace VcpuLint.Samples.Tests.Exploration;

/// <summary>Reads <c>NotShowable.txt</c>: what lines of <c>samples/Regressions</c> expect and no run can show.</summary>
internal static class NotShowable
{
    /// <summary>Gets the names of the regressions that are listed.</summary>
    public static IEnumerable<string> Names => Lines.Select(line => line.Name);

    private static (string Name, string Rule)[] Lines { get; } = [.. Read()];

    /// <summary>Returns the rules that are listed for a regression.</summary>
    public static IEnumerable<string> Of(string name) => from line in Lines where line.Name == name select line.Rule;

    private static IEnumerable<(string Name, string Rule)> Read()
    {
        string path = Path.Combine(Repository.Root, "tests", "VcpuLint.Samples.Tests", "Exploration", "NotShowable.txt");
        foreach (string line in File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#'))
        {
            string[] parts = line.Split([' ', ':'], 3, StringSplitOptions.RemoveEmptyEntries);
            yield return parts.Length == 3
                ? (parts[0], parts[1])
                : throw new FormatException($"'{line}' is not a name, a rule and a reason.");
        }
    }
}
