using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Verification;

/// <summary>What a body does to one state.</summary>
internal sealed class BodyRun
{
    private static readonly Outcome[] s_bools = [Outcome.False, Outcome.True];
    private static readonly Outcome[] s_numbers = [Outcome.Zero, Outcome.Negative, Outcome.Positive];

    private BodyRun(MachineState start) => Start = start;

    public MachineState Start { get; }

    /// <summary>Gets the states it ends in, each with the kinds of result it may have.</summary>
    public List<(MachineState State, Results Results)> Ends { get; } = [];

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
            var kinds = Results.Any;
            foreach (var outcome in isBool ? s_bools : s_numbers)
            {
                bool may = result is null || Solver.ValueOf(outcome)!.Intervals.Any(i => result.Intersect(i) is not null);
                kinds |= may ? outcome.Kinds() : Results.Any;
            }

            run.ReturnsAnything |= result is null || result.Equals(isBool ? ValueSet.AnyBool : ValueSet.AnyNumber);
            run.Ends.Add((solver.Nodes[node].State.Machine, kinds));
        }

        return run;
    }

    /// <summary>The ends with one of the kinds of result.</summary>
    public IEnumerable<(MachineState State, Results Results)> EndsWith(Results kinds) =>
        kinds == Results.Any ? Ends : Ends.Where(e => (e.Results & kinds) != 0);
}
