using Spectre.Console;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>Prints what became of the mutants.</summary>
internal static class Report
{
    /// <summary>Prints the figures, the survivors that are not listed, and what is listed and no longer survives.</summary>
    /// <returns>0 if all that survives is listed and all that is listed survives, 2 if mutants are still open that are not listed, else 1.</returns>
    public static int Print(
        IAnsiConsole console, Making.Mutation[] mutations, Making.Mutation[] notCompiling, Dictionary<int, Result> results, SurvivorList list, bool isWhole)
    {
        int Of(Fate fate) => mutations.Count(m => results.TryGetValue(m.Id, out var r) && r.Fate == fate);
        int noticed = mutations.Count(m => results.TryGetValue(m.Id, out var r) && r.IsNoticed);
        Making.Mutation[] unnoticed = [.. mutations.Where(m => results.TryGetValue(m.Id, out var r) && !r.IsNoticed && r.Fate != Fate.Open)];
        int open = mutations.Length - noticed - unnoticed.Length;
        int listed = mutations.Count(m => list.Reasons.ContainsKey(m.Key) && !(results.TryGetValue(m.Id, out var r) && r.IsNoticed));
        int openUnlisted = open - mutations.Count(m => list.Reasons.ContainsKey(m.Key) && !(results.TryGetValue(m.Id, out var r) && r.Fate != Fate.Open));
        var table = new Table().AddColumns("mutants", "count");
        table.AddRow("examined", $"{noticed + unnoticed.Length:n0}");
        table.AddRow("killed by a difference", $"{Of(Fate.Killed):n0}");
        table.AddRow("killed by an exception", $"{Of(Fate.Exception):n0}");
        table.AddRow("killed as endless", $"{Of(Fate.Endless):n0}");
        table.AddRow("survived", $"{Of(Fate.Survived):n0}");
        table.AddRow("not reached", $"{Of(Fate.NotReached):n0}");
        table.AddRow("still open", $"{open:n0}");
        table.AddRow("survived or open, and listed as equivalent", $"{listed:n0}");
        table.AddRow("survived or open, and not listed", $"{mutations.Length - noticed - listed:n0}");
        table.AddRow("killed of those examined", $"{100.0 * noticed / Math.Max(1, noticed + unnoticed.Length):n2} %");
        table.AddRow("killed of those not listed, the open ones included", $"{100.0 * noticed / Math.Max(1, mutations.Length - listed):n2} %");
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

        // What is listed is taken to survive until a test notices it.
        var keys = mutations.Where(m => !(results.TryGetValue(m.Id, out var r) && r.IsNoticed)).Select(static m => m.Key).ToHashSet();
        string[] stale = isWhole ? [.. list.Reasons.Keys.Where(key => !keys.Contains(key))] : [];
        Array.ForEach(stale, static key => Console.WriteLine($"listed, but killed or gone: {key}"));
        return openUnlisted > 0 ? 2 : unlisted.Length + stale.Length > 0 ? 1 : 0;
    }
}
