using System.Collections.Immutable;
using VcpuLint.Oracle.Judging;
using VcpuLint.Oracle.Programs;

namespace VcpuLint.Sweep.Checking;

/// <summary>How the analyzer differs from the judge.</summary>
internal enum Difference
{
    /// <summary>A rule is broken and not reported.</summary>
    Miss,

    /// <summary>A rule is reported and not broken.</summary>
    FalseAlarm,

    /// <summary>The rule is broken and reported, but not at the same places.</summary>
    Place,

    /// <summary>The rule is broken and reported at the same places, but with other flags.</summary>
    Flags,

    /// <summary>The analyzer does not decide what the abstract machine decides.</summary>
    Unproven,

    /// <summary>The analyzer decides what lies outside the abstract machine.</summary>
    Overconfident,
}

/// <summary>One rule of which analyzer and judge say different things; 9001 for what is not decided.</summary>
internal readonly record struct Disagreement(Difference Difference, int Rule);

/// <summary>What the analyzer says of a program.</summary>
/// <param name="Findings">In the judge's terms, ordered by rule and site.</param>
/// <param name="Unproven">It says that it cannot decide (VCPU9001).</param>
internal sealed record Reported(ImmutableArray<Finding> Findings, bool Unproven)
{
    public static Reported Clean { get; } = new([], false);
}

/// <summary>Holds the analyzer's answer against the truth, rule by rule.</summary>
internal static class Comparison
{
    /// <summary>The place of everything that is wrong inside the helper.</summary>
    private const int InHelper = -3;

    /// <summary>
    /// Orders findings, and puts those of the same rule and place together. What is wrong inside the helper is wrong wherever it is called, and
    /// reported at one of the calls only: which one is no question of right and wrong.
    /// </summary>
    public static ImmutableArray<Finding> Normalize(LoopProgram program, IEnumerable<Finding> findings)
    {
        var sites = program.Helper is null ? null : Sites.Of(program);
        return
        [
            .. findings.Select(f => sites is not null && f.Site >= 0 && sites[f.Site].CallsHelper ? f with { Site = InHelper } : f)
                .GroupBy(static f => (f.Rule, f.Site))
                .Select(static g => new Finding(g.Key.Rule, g.Key.Site, g.Aggregate(WorkFlags.None, static (set, f) => set | f.Flags)))
                .OrderBy(static f => f.Rule)
                .ThenBy(static f => f.Site),
        ];
    }

    /// <summary>
    /// The findings of a text in which all calls of an operation are one protocol call: those of one rule at the same operation are one, and its place is
    /// the operation's first, since it is reported at any of them.
    /// </summary>
    public static ImmutableArray<Finding> Merge(LoopProgram program, ImmutableArray<Finding> findings)
    {
        var sites = Sites.Of(program);
        var firsts = sites.Index().Where(static site => site.Item.Operation is not null)
            .GroupBy(static site => site.Item.Operation!.Value).ToDictionary(static same => same.Key, static same => same.First().Index);
        return
        [
            .. findings.Select(f => f.Site >= 0 && sites[f.Site].Operation is { } operation ? f with { Site = firsts[operation] } : f)
                .GroupBy(static f => (f.Rule, f.Site))
                .Select(static g => new Finding(g.Key.Rule, g.Key.Site, g.Aggregate(WorkFlags.None, static (set, f) => set | f.Flags)))
                .OrderBy(static f => f.Rule)
                .ThenBy(static f => f.Site),
        ];
    }

    /// <summary>The rules of which the two say different things.</summary>
    /// <param name="truth">What the judge says, normalized.</param>
    /// <param name="answer">What the analyzer says, normalized.</param>
    /// <param name="sites">Whether the places can be compared: a text that is another shape of the program has other places.</param>
    public static IReadOnlyList<Disagreement> Compare(Verdict truth, Reported answer, bool sites)
    {
        if (truth.TooDeep != answer.Unproven)
        {
            return [new(truth.TooDeep ? Difference.Overconfident : Difference.Unproven, 9001)];
        }

        return truth.Findings.AsSpan().SequenceEqual(answer.Findings.AsSpan()) ? [] : Describe(truth, answer, sites);
    }

    private static List<Disagreement> Describe(Verdict truth, Reported answer, bool sites)
    {
        var found = new List<Disagreement>();
        var rules = truth.Findings.Concat(answer.Findings).Select(static f => f.Rule).Distinct().Order();
        foreach (int rule in rules)
        {
            var wanted = truth.Findings.Where(f => f.Rule == rule).ToArray();
            var reported = answer.Findings.Where(f => f.Rule == rule).ToArray();
            Difference? difference = reported.Length == 0 ? Difference.Miss
                : wanted.Length == 0 ? Difference.FalseAlarm
                : sites && !wanted.Select(static f => f.Site).SequenceEqual(reported.Select(static f => f.Site)) ? Difference.Place
                : sites && !wanted.SequenceEqual(reported) ? Difference.Flags
                : !sites && FlagsOf(wanted) != FlagsOf(reported) ? Difference.Flags
                : null;
            if (difference is { } other)
            {
                found.Add(new(other, rule));
            }
        }

        return found;
    }

    private static WorkFlags FlagsOf(IEnumerable<Finding> findings) => findings.Aggregate(WorkFlags.None, static (set, f) => set | f.Flags);
}
