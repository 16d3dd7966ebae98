using System.Collections.Immutable;
using System.Text.RegularExpressions;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Deletions;

/// <summary>
/// The mutants that no rule reports, under the reasons why: <c>Unreported.txt</c>. A reason begins with its kind and a colon; the keys of
/// the mutants follow, indented and sorted; an empty line ends them.
/// </summary>
internal sealed partial class UnreportedList
{
    private const string Indent = "    ";

    private UnreportedList(ImmutableArray<(string Kind, ImmutableArray<string> Keys)> reasons) => Reasons = reasons;

    /// <summary>Gets the names of all mutants on the list.</summary>
    public ImmutableHashSet<string> Keys => [.. Reasons.SelectMany(reason => reason.Keys)];

    /// <summary>Gets the ids of the rules that will report mutants on the list.</summary>
    public IEnumerable<string> OwedTo =>
        from reason in Reasons
        where reason.Kind.StartsWith("owed to ", StringComparison.Ordinal)
        select reason.Kind["owed to ".Length..];

    private ImmutableArray<(string Kind, ImmutableArray<string> Keys)> Reasons { get; }

    /// <summary>Loads the list.</summary>
    public static UnreportedList Load() =>
        Parse(File.ReadAllText(Path.Combine(Repository.Root, "tests", "VcpuLint.Tests", "Deletions", "Unreported.txt")));

    /// <summary>Reads the list; lines that begin with <c>#</c> say something to the reader only.</summary>
    public static UnreportedList Parse(string text)
    {
        IEnumerable<string> blocks = BlockEnd().Split(Comment().Replace(text.ReplaceLineEndings("\n"), ""))
            .Select(block => block.Trim('\n'))
            .Where(block => block.Length > 0);
        UnreportedList list = new([.. blocks.Select(ParseReason)]);
        string[] twice = [.. list.Reasons.SelectMany(reason => reason.Keys).CountBy(key => key).Where(count => count.Value > 1).Select(count => count.Key)];
        return twice is [] ? list : throw new FormatException($"listed twice: {string.Join("; ", twice)}");
    }

    /// <summary>Counts the mutants of each kind.</summary>
    public IEnumerable<(string Kind, int Count)> CountByKind() =>
        from reason in Reasons
        group reason.Keys.Length by reason.Kind into counts
        orderby counts.Key
        select (counts.Key, counts.Sum());

    private static (string Kind, ImmutableArray<string> Keys) ParseReason(string block)
    {
        string[] lines = block.Split('\n');
        string[] below = [.. lines.SkipWhile(line => !line.StartsWith(Indent, StringComparison.Ordinal))];
        ImmutableArray<string> keys = [.. below.Where(line => line.StartsWith(Indent, StringComparison.Ordinal)).Select(line => line[Indent.Length..])];
        if (ReasonStart().Match(lines[0]) is not { Success: true } start || keys.IsEmpty || keys.Length != below.Length)
        {
            throw new FormatException($"'{lines[0]}' is not a reason of a known kind with mutants below it");
        }

        return keys.SequenceEqual(keys.Order(StringComparer.Ordinal))
            ? (start.Groups["kind"].Value, keys)
            : throw new FormatException($"the mutants below '{lines[0]}' are not sorted");
    }

    [GeneratedRegex("^(?<kind>harmless|beside the protocol|owed to VCPU[0-9]{4}): .")]
    private static partial Regex ReasonStart();

    [GeneratedRegex("^#.*\n?", RegexOptions.Multiline)]
    private static partial Regex Comment();

    [GeneratedRegex("\n(?:[ \t]*\n)+")]
    private static partial Regex BlockEnd();
}
