using System.Collections.Immutable;
using System.Text;
using VcpuLint.Tests.Samples;

namespace VcpuLint.Tests.History;

/// <summary>
/// Writes <c>docs/history.md</c>: each bug of the family with the loop that had it and the port that has not, and what the analyzers say of
/// both. The verdicts are those that the lines of the samples expect, which the analyzers are held to elsewhere.
/// </summary>
/// <param name="regressions">The folder of the historic bugs.</param>
/// <param name="ports">The folder of the correct ports.</param>
/// <param name="unrepaired">Rows that ports still have, by the list of the same name.</param>
/// <param name="notExpressible">Rows that nothing can show, by the list of the same name.</param>
internal sealed class HistoryTable(
    SampleFolder regressions, SampleFolder ports, IEnumerable<HistoryEntry> unrepaired, IEnumerable<HistoryEntry> notExpressible)
{
    /// <summary>The architectures that went from a wrong loop to a right one, in the order of their commits.</summary>
    public static readonly ImmutableArray<string> Pairs =
    [
        "x86", "arm64", "riscv", "loongarch", "mshv root", "s390", "powerpc HV P9", "powerpc HV pre-P9", "powerpc PR", "powerpc BookE", "mips",
    ];

    /// <summary>The catalogue of real bugs. N1 and N2 are readings of code that nobody has reported; there is no 17.</summary>
    public static readonly ImmutableArray<string> Catalogue =
    [
        "#1", "#2", "#3", "#4", "#5", "#6", "#7", "#8", "#9", "#10", "#11", "#12", "#13", "#14", "#15", "#16", "#18", "#19", "#20", "#N1", "#N2",
    ];

    /// <summary>
    /// What went wrong with the clocks of x86 guests, in the order of the commits that repaired it, and then what nothing can show.
    /// </summary>
    public static readonly ImmutableArray<string> Timekeeping =
    [
        "T1", "T2", "T3", "T4", "T5", "T6", "T7", "T8", "T9", "T10", "T11", "T12", "T13", "T14", "T15", "T16", "T17", "T18",
        "T19", "T20", "T21", "T22", "T23", "T24", "T25", "T26", "T27", "T28", "T29", "T30", "T31", "T32", "T33", "T34", "T35", "T36",
    ];

    private const string Introduction =
        """
        # History

        The bugs of real kernels that this project is about, each with the loop that had it, with the port that does not have it, and with
        what the analyzers say of both: *clean* is no diagnostic at all. The loops are in `samples/Regressions` and the ports in `samples/Ports`;
        a test holds both to these verdicts. The tables are written by `HistoryTests`: a regression brings its rows along in its first lines.

        """;

    private static readonly Func<Cells, string>[] Columns = [cells => cells.Commit, cells => cells.What, cells => cells.Before, cells => cells.After];

    /// <summary>Gets the rows that something stands for.</summary>
    public IEnumerable<string> Rows => Cells().Select(cells => cells.Row).Distinct();

    /// <summary>Gets the regressions that stand in no row.</summary>
    public IEnumerable<string> WithoutRow =>
        from source in regressions.PortSources
        where !HistoryEntry.ReadHead(source.Path, source.Text).Any()
        select source.Path;

    /// <summary>Writes the document.</summary>
    public string Write()
    {
        StringBuilder text = new(Introduction.ReplaceLineEndings("\n"));
        ILookup<string, Cells> rows = Cells().ToLookup(cells => cells.Row);
        WriteTable(text, "Before and after", "architecture", Pairs.Select(key => (key, rows[key])));
        WriteTable(text, "The catalogue", "bug", Catalogue.Select(key => (key.TrimStart('#'), rows[key])));
        WriteTable(text, "Timekeeping", "bug", Timekeeping.Select(key => (key, rows[key])));
        WriteTable(text, "Mistakes that no release had", "", rows[HistoryEntry.Other].Select(cells => ("", (IEnumerable<Cells>)[cells])));
        return text.ToString();
    }

    private static void WriteTable(StringBuilder text, string title, string first, IEnumerable<(string Name, IEnumerable<Cells> Cells)> rows)
    {
        text.Append($"\n## {title}\n\n| {first} | repaired by | what was wrong | before | after |\n|---|---|---|---|---|\n");
        foreach ((string name, IEnumerable<Cells> cells) in rows.Where(row => row.Cells.Any()))
        {
            // Several architectures may have made the same mistake.
            string[] columns = [name, .. Columns.Select(column => string.Join("<br>", cells.Select(column).Distinct()))];
            text.Append($"| {string.Join(" | ", columns)} |\n");
        }
    }

    private IEnumerable<Cells> Cells()
    {
        IEnumerable<Cells> shown =
            from source in regressions.PortSources
            from entry in HistoryEntry.ReadHead(source.Path, source.Text)
            select new Cells(entry.Row, entry.Commit, entry.What, VerdictOf(source.Path), PortVerdict(entry.Subject));
        IEnumerable<Cells> alive =
            from entry in unrepaired
            from folder in PortsExpecting(entry.Subject)
            select new Cells(entry.Row, entry.Commit, entry.What, $"{PortLink(folder)}: {RuleLink(entry.Subject)}", "not repaired");
        IEnumerable<Cells> none =
            from entry in notExpressible
            select new Cells(entry.Row, entry.Commit, entry.What, "not expressible", entry.Subject);
        return shown.Concat(alive).Concat(none);
    }

    private string VerdictOf(string path) =>
        $"[{Path.GetFileNameWithoutExtension(path)}](../samples/Regressions/{path}): "
        + string.Join("; ", Texts(regressions.Expectations.Where(expected => expected.Path == path)));

    private string PortVerdict(string folder)
    {
        string[] paths = [.. ports.PortSources.Select(source => source.Path).Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))];
        if (paths is [])
        {
            throw new FormatException($"samples/Ports has no folder '{folder}'");
        }

        string[] expected = [.. Texts(ports.Expectations.Where(expected => paths.Contains(expected.Path)))];
        return $"{PortLink(folder)}: {(expected is [] ? "clean" : string.Join("; ", expected))}";
    }

    private IEnumerable<string> PortsExpecting(string rule)
    {
        string[] folders =
        [
            .. from expected in ports.Expectations
               where expected.Id == rule
               select Path.GetDirectoryName(expected.Path)!.Replace('\\', '/') into folder
               orderby folder
               select folder,
        ];
        return folders is [] ? throw new FormatException($"no port expects {rule}") : folders.Distinct();
    }

    private static string PortLink(string folder) => $"[{folder.Split('/')[^1]}](../samples/Ports/{folder})";

    private static string RuleLink(string id) => $"[{id}](rules/{id}.md)";

    /// <summary>Says each rule once, also where several lines expect it.</summary>
    private static IEnumerable<string> Texts(IEnumerable<Expectation> expectations) =>
        (from expected in expectations
         orderby expected.Id
         select $"{RuleLink(expected.Id)} {string.Join(", ", expected.Words)}".TrimEnd()).Distinct();
}
