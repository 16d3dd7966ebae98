using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Checking;

/// <summary>How many programs were judged, how many of them are wrong, and how often the analyzer was. Tallies of parts add up to that of the whole.</summary>
internal sealed class Tally
{
    /// <summary>How many disagreements are kept with their programs.</summary>
    public const int MaxExamples = 50;

    public long Programs { get; set; }

    /// <summary>Programs that break no rule.</summary>
    public long Correct { get; set; }

    /// <summary>Programs that leave the abstract machine: a depth above 3.</summary>
    public long TooDeep { get; set; }

    /// <summary>Programs within the machine that the analyzer does not decide.</summary>
    public long Unproven { get; set; }

    /// <summary>Correct programs of which the analyzer reports something.</summary>
    public long CorrectFlagged { get; set; }

    /// <summary>Programs that break a rule which the analyzer does not report.</summary>
    public long BuggyMissed { get; set; }

    /// <summary>Programs that break a rule, by rule.</summary>
    public SortedDictionary<int, long> Buggy { get; init; } = [];

    /// <summary>How often which rule was missed, reported wrongly, or at other places.</summary>
    public SortedDictionary<string, long> Differences { get; init; } = [];

    /// <summary>The first disagreements.</summary>
    public List<Example> Examples { get; init; } = [];

    /// <summary>Programs that break a rule.</summary>
    public long Wrong => Programs - Correct - TooDeep;

    public bool Agrees => Differences.Count == 0;

    /// <summary>Counts one program.</summary>
    /// <param name="program">The program.</param>
    /// <param name="truth">What the judge says.</param>
    /// <param name="answer">What the analyzer says.</param>
    /// <param name="found">How they differ.</param>
    public void Add(LoopProgram program, Verdict truth, Reported answer, IReadOnlyList<Disagreement> found)
    {
        Programs++;
        if (truth.TooDeep)
        {
            TooDeep++;
        }
        else if (truth.IsClean)
        {
            Correct++;
        }

        int last = 0;
        foreach (var finding in truth.Findings)
        {
            if (finding.Rule != last)
            {
                last = finding.Rule;
                Buggy[last] = Buggy.GetValueOrDefault(last) + 1;
            }
        }

        if (found.Count == 0)
        {
            return;
        }

        Unproven += found.Any(static d => d.Difference == Difference.Unproven) ? 1 : 0;
        CorrectFlagged += truth.IsClean && !answer.Findings.IsEmpty ? 1 : 0;
        BuggyMissed += found.Any(static d => d.Difference == Difference.Miss) ? 1 : 0;
        foreach (var difference in found)
        {
            string key = $"{difference.Difference} VCPU{difference.Rule}";
            Differences[key] = Differences.GetValueOrDefault(key) + 1;
        }

        if (Examples.Count < MaxExamples)
        {
            Examples.Add(new(program.ToString(), string.Join(", ", found.Select(static d => $"{d.Difference} VCPU{d.Rule}")), Text(truth.Findings), Text(answer.Findings)));
        }
    }

    /// <summary>Adds the tally of another part.</summary>
    public void Add(Tally other)
    {
        Programs += other.Programs;
        Correct += other.Correct;
        TooDeep += other.TooDeep;
        Unproven += other.Unproven;
        CorrectFlagged += other.CorrectFlagged;
        BuggyMissed += other.BuggyMissed;
        foreach (var (rule, count) in other.Buggy)
        {
            Buggy[rule] = Buggy.GetValueOrDefault(rule) + count;
        }

        foreach (var (difference, count) in other.Differences)
        {
            Differences[difference] = Differences.GetValueOrDefault(difference) + count;
        }

        Examples.AddRange(other.Examples.Take(MaxExamples - Examples.Count));
    }

    private static string Text(IEnumerable<Finding> findings)
    {
        string text = string.Join("; ", findings.Select(static f => $"VCPU{f.Rule} at {f.Site}{(f.Flags == WorkFlags.None ? "" : $" ({f.Flags})")}"));
        return text.Length == 0 ? "clean" : text;
    }
}

/// <summary>A program of which analyzer and judge say different things.</summary>
internal sealed record Example(string Program, string Difference, string Judge, string Analyzer);
