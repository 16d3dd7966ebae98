using Spectre.Console;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Sweep.Sweeping;

/// <summary>Prints a tally: what was judged, what is wrong with it, and how often the analyzer was.</summary>
internal static class SweepReport
{
    public static void Print(IAnsiConsole console, string title, Tally tally)
    {
        console.MarkupLineInterpolated($"[bold]{title}[/]: {tally.Programs:n0} programs, {tally.Correct:n0} correct, {tally.Wrong:n0} wrong, {tally.TooDeep:n0} beyond the machine's depth");
        var rates = new Table().AddColumns("rate", "count", "of", "upper 95 % bound");
        AddRate(rates, "misses per wrong program", tally.BuggyMissed, tally.Wrong);
        AddRate(rates, "false alarms per correct program", tally.CorrectFlagged, tally.Correct);
        AddRate(rates, "unproven per program", tally.Unproven, tally.Programs - tally.TooDeep);
        console.Write(rates);

        var rules = new Table().AddColumns("rule", "wrong programs", "misses", "false alarms", "elsewhere", "bound of the misses");
        foreach (var (rule, count) in tally.Buggy)
        {
            long Of(Difference difference) => tally.Differences.GetValueOrDefault($"{difference} VCPU{rule}");
            long misses = Of(Difference.Miss);
            rules.AddRow(
                $"VCPU{rule}",
                $"{count:n0}",
                $"{misses:n0}",
                $"{Of(Difference.FalseAlarm):n0}",
                $"{Of(Difference.Place) + Of(Difference.Flags):n0}",
                $"{Bounds.Upper(misses, count):e2}");
        }

        console.Write(rules);
        foreach (var (difference, count) in tally.Differences)
        {
            console.MarkupLineInterpolated($"[red]{difference}[/]: {count:n0}");
        }

        foreach (var example in tally.Examples)
        {
            console.WriteLine();
            console.WriteLine(example.Program);
            console.WriteLine($"  {example.Difference}; judge: {example.Judge}; analyzer: {example.Analyzer}");
        }
    }

    private static void AddRate(Table table, string name, long hits, long trials) =>
        table.AddRow(name, $"{hits:n0}", $"{trials:n0}", $"{Bounds.Upper(hits, trials):e2}");
}
