using Spectre.Console;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>Prints what became of the mutants.</summary>
internal static class Report
{
    /// <summary>Prints the figures, the survivors that are not listed, and what is listed and no longer survives.</summary>
    /// <returns>0 if survivors and list are the same, 2 if mutants are still open, else 1.</returns>
    public static int Print(
        IAnsiConsole console, Making.Mutation[] mutations, Making.Mutation[] notCompiling, Dictionary<int, Result> results, SurvivorList list, bool isWhole)
    {
        int Of(Fate fate) => mutations.Count(m => results.TryGetValue(m.Id, out var r) && r.Fate == fate);
        int noticed = mutations.Count(m => results.TryGetValue(m.Id, out var r) && r.IsNoticed);
        Making.Mutation[] unnoticed = [.. mutations.Where(m => results.TryGetValue(m.Id, out var r) && !r.IsNoticed && r.Fate != Fate.Open)];
        int open = mutations.Length - noticed - unnoticed.Length;
        var table = new Table().AddColumns("mutants", "count");
        table.AddRow("examined", $"{noticed + unnoticed.Length:n0}");
        table.AddRow("killed by a difference", $"{Of(Fate.Killed):n0}");
        table.AddRow("killed by an exception", $"{Of(Fate.Exception):n0}");
        table.AddRow("killed as endless", $"{Of(Fate.Endless):n0}");
        table.AddRow("survived", $"{Of(Fate.Survived):n0}");
        table.AddRow("not reached", $"{Of(Fate.NotReached):n0}");
        table.AddRow("listed as equivalent", $"{unnoticed.Count(m => list.Reasons.ContainsKey(m.Key)):n0}");
        table.AddRow("score", $"{100.0 * noticed / Math.Max(1, noticed + unnoticed.Length):n2} %");
        table.AddRow("still open", $"{open:n0}");
        table.AddRow("not compiling, and so not made", $"{notCompiling.Length:n0}");
        console.Write(table);

        var killers = results.Values.Where(static r => r.IsNoticed).GroupBy(static r => r.By.Split(' ')[0]).OrderByDescending(static g => g.Count());
        console.WriteLine("Killed first by: " + string.Join(", ", killers.Select(static g => $"{g.Key} {g.Count():n0}")));

        Making.Mutation[] unlisted = [.. unnoticed.Where(m => !list.Reasons.ContainsKey(m.Key))];
        foreach (var mutation in unlisted)
        {
            // Not by markup, and not folded: keys are copied into the list.
            Console.WriteLine($"survivor: {mutation.File}({mutation.Line}) {results[mutation.Id].Fate}: {mutation.Key}");
        }

        var survivors = unnoticed.Select(static m => m.Key).ToHashSet();
        string[] stale = isWhole && open == 0 ? [.. list.Reasons.Keys.Where(key => !survivors.Contains(key))] : [];
        Array.ForEach(stale, static key => Console.WriteLine($"listed, but killed or gone: {key}"));
        return open > 0 ? 2 : unlisted.Length + stale.Length > 0 ? 1 : 0;
    }
}
