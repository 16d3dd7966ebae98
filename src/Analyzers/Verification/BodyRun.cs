using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Verification;

/// <summary>What a body does to one state.</summary>
internal sealed class BodyRun
{
    private BodyRun(MachineState start) => Start = start;

    public MachineState Start { get; }

    /// <summary>Gets the states it ends in, each with the kinds of result it may have: zero, negative, positive, false, true as bits.</summary>
    public List<(MachineState State, int Results)> Ends { get; } = [];

    /// <summary>Gets a value indicating whether it may return any value of its type, as far as is known.</summary>
    public bool ReturnsAnything { get; private set; }

    /// <summary>Gets a value indicating whether a call in this state breaks a rule that is the caller's to keep.</summary>
    public bool IsRefused { get; private set; }

    /// <summary>Gets a value indicating whether it may sleep where it must not.</summary>
    public bool Sleeps { get; private set; }

    /// <summary>Gets a value indicating whether it waits inside an SRCU section.</summary>
    public bool Waits { get; private set; }

    /// <summary>Runs a body; null if the analysis does not get through it.</summary>
    public static BodyRun? From(CompilationAnalysis analysis, Body body, MachineState start)
    {
        var solver = Solver.SolveFrom(analysis, body, start, null);
        if (solver.Overflowed || solver.Violations.Exists(static v => v.Verdict.Rule == RuleId.Unproven))
        {
            return null;
        }

        var run = new BodyRun(start)
        {
            IsRefused = solver.Violations.Exists(static v => v.Verdict.Rule is RuleId.WrongContext or RuleId.Unbalanced),
            Sleeps = solver.Violations.Exists(static v => v.Verdict.Rule == RuleId.SleepInAtomicContext),
            Waits = solver.Violations.Exists(static v => v.Verdict.Rule == RuleId.WaitInSrcu),
        };
        bool isBool = body.Symbol?.ReturnType.SpecialType == Microsoft.CodeAnalysis.SpecialType.System_Boolean;
        foreach (var (node, result) in solver.Returns)
        {
            int kinds = 0;
            foreach (var (outcome, bit) in isBool ? s_bools : s_numbers)
            {
                bool may = result is null || Solver.ValueOf(outcome)!.Intervals.Any(i => result.Intersect(i) is not null);
                kinds |= may ? bit : 0;
            }

            run.ReturnsAnything |= result is null || result.Equals(isBool ? ValueSet.AnyBool : ValueSet.AnyNumber);
            run.Ends.Add((solver.Nodes[node].State.Machine, kinds));
        }

        return run;
    }

    /// <summary>The ends with one of the kinds of result; all of them for 0.</summary>
    public IEnumerable<(MachineState State, int Results)> EndsWith(int kinds) => kinds == 0 ? Ends : Ends.Where(e => (e.Results & kinds) != 0);

    /// <summary>The kinds of result that an outcome stands for.</summary>
    public static int KindOf(Outcome outcome) => outcome switch
    {
        Outcome.Zero => 1,
        Outcome.Negative => 2,
        Outcome.Positive => 4,
        Outcome.NonZero => 6,
        Outcome.False => 8,
        Outcome.True => 16,
        _ => 0,
    };

    private static readonly (Outcome Outcome, int Bit)[] s_bools = [(Outcome.False, 8), (Outcome.True, 16)];

    private static readonly (Outcome Outcome, int Bit)[] s_numbers = [(Outcome.Zero, 1), (Outcome.Negative, 2), (Outcome.Positive, 4)];
}
