using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Running;

/// <summary>
/// The mutants that no test can notice, each with the reason. A line with a reason stands for all lines below it up to the next empty one:
/// <c># reason</c>, then the keys.
/// </summary>
internal sealed class SurvivorList
{
    private readonly Dictionary<string, string> _reasons = [];

    /// <summary>Gets the keys with their reasons.</summary>
    public IReadOnlyDictionary<string, string> Reasons => _reasons;

    /// <summary>Reads the list.</summary>
    public static SurvivorList Load() => Parse(File.ReadAllLines(Path.Combine(Repository.Root, "tests", "VcpuLint.Mutation", "Survivors.txt")));

    /// <summary>Reads lines.</summary>
    /// <exception cref="FormatException">A key has no reason, or stands there twice.</exception>
    public static SurvivorList Parse(IEnumerable<string> lines)
    {
        var list = new SurvivorList();
        string reason = "";
        bool isReason = false;
        foreach (string line in lines.Select(static l => l.TrimEnd()))
        {
            if (line.StartsWith('#'))
            {
                reason = isReason ? $"{reason} {line[1..].Trim()}" : line[1..].Trim();
                isReason = true;
                continue;
            }

            isReason = false;
            if (line.Length == 0)
            {
                reason = "";
            }
            else if (reason.Length == 0 || !list._reasons.TryAdd(line, reason))
            {
                throw new FormatException($"This has no reason, or stands there twice: {line}");
            }
        }

        return list;
    }
}
