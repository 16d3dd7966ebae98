using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;
using VcpuLint.Sweep.Checking;
using VcpuLint.Sweep.Printing;

namespace VcpuLint.Oracle.Tests.Printing;

/// <summary>What is said of a program, in a form in which answers to different texts of it can be compared.</summary>
internal static class AnswerText
{
    /// <summary>What is found, by rule; with the places only if the text has those of the program.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="program">The program.</param>
    /// <param name="printer">Who prints the text that the answer is compared for, if it is not this one.</param>
    public static string Of(Reported answer, LoopProgram program, Printer printer)
    {
        var findings = printer.MergesCalls ? Comparison.Merge(program, answer.Findings) : answer.Findings;
        IEnumerable<Finding> shown = printer.HasExactSites ? findings
            : findings.GroupBy(static f => f.Rule, static (rule, all) => new Finding(rule, -1, all.Aggregate(WorkFlags.None, static (set, f) => set | f.Flags)));
        string text = string.Join("; ", shown.Select(f => $"{f.Rule}{(printer.HasExactSites ? $" at {f.Site}" : "")}{(f.Flags == 0 ? "" : $" {f.Flags}")}"));
        return answer.Unproven ? $"9001; {text}" : text;
    }
}
