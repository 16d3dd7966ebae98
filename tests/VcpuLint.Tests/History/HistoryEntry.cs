namespace VcpuLint.Tests.History;

/// <summary>One line of the history: what a regression, a port or nothing at all shows of a row of the table.</summary>
/// <param name="Row">The row: an architecture with a before and an after, a number of the catalogue, or <see cref="Other"/>.</param>
/// <param name="Commit">The commit that repaired it, with its release.</param>
/// <param name="What">What was wrong, in one line.</param>
/// <param name="Subject">
/// The folder of the port that shows it repaired, below <c>samples/Ports</c>. In the lists of the rows without a regression: the rule whose
/// warning the ports that still have it expect, or the reason why it cannot be expressed.
/// </param>
internal sealed record HistoryEntry(string Row, string Commit, string What, string Subject)
{
    /// <summary>The row of a loop that shows a mistake which no release had.</summary>
    public const string Other = "other";

    private const string Mark = "// history:";

    /// <summary>
    /// Reads the head of a regression: its first lines, one for each row it belongs to, as in
    /// <c>// history: x86 | 72c3c0fe54a3 (5.9) | only signals and NEED_RESCHED are looked for | X86</c>.
    /// </summary>
    public static IEnumerable<HistoryEntry> ReadHead(string path, string text) =>
        from line in text.ReplaceLineEndings("\n").Split('\n').TakeWhile(line => line.StartsWith(Mark, StringComparison.Ordinal))
        select Parse(path, line[Mark.Length..]);

    /// <summary>Reads a list of entries, one a line; lines that begin with <c>#</c> and a blank say something to the reader only.</summary>
    public static IEnumerable<HistoryEntry> ReadList(string path, string text) =>
        from line in text.ReplaceLineEndings("\n").Split('\n')
        where line.Length > 0 && !line.StartsWith("# ", StringComparison.Ordinal)
        select Parse(path, line);

    private static HistoryEntry Parse(string path, string line) =>
        line.Split('|', StringSplitOptions.TrimEntries) is [var row, var commit, var what, var subject] cells && !cells.Contains("")
            ? new HistoryEntry(row, commit, what, subject)
            : throw new FormatException($"{path}: '{line}' is not 'row | commit | what | port'");
}
