using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.Analyzers.Verification;

/// <summary>What a body does other than its contract says.</summary>
/// <param name="Gap">What, in words.</param>
/// <param name="Path">The way through the body; null where two contracts are compared.</param>
internal sealed record ContractBreach(string Gap, ViolationPath? Path);

/// <summary>
/// Whether a body keeps a contract, or one contract keeps another: started in every state in which the contract lets it be called, each of its results must
/// come with a state that keeps what the contract promises for that result.
/// </summary>
internal static class ContractCheck
{
    /// <summary>The first thing that the body does other than the contract says; null if it keeps the contract.</summary>
    public static ContractBreach? OfBody(CompilationAnalysis analysis, Body body, Contract contract)
    {
        var symbol = body.Symbol!;
        var entry = analysis.Roots.EntryOf(symbol, contract);
        bool isCallable = false;
        foreach (long? value in ContractStarts.Arguments(analysis, contract))
        {
            var call = CallOf(contract, value);
            foreach (var start in ContractStarts.Of(analysis.Flags.Table, entry, contract.Required))
            {
                var promised = new Promise();
                Transfer.Run(analysis.Flags.Table, call, start, ref promised);
                if (promised.IsRefused)
                {
                    // A caller in this state is reported himself.
                    continue;
                }

                isCallable = true;
                var solver = Solver.SolveFrom(analysis, body, start, value is { } known ? (contract.Parameter, known) : null);
                if (solver.Overflowed)
                {
                    return null;
                }

                if (start.HasContextOf(entry) && solver.Violations.Exists(static v => IsAboutContext(v.Verdict)))
                {
                    // The body is judged in this context as a root, and what is wrong there is reported there.
                    continue;
                }

                if (Breach(analysis, contract, promised, solver) is { } breach)
                {
                    return breach;
                }
            }
        }

        return isCallable ? null : new ContractBreach("no call of it can be right: what the contract requires and what it does exclude each other", null);
    }

    /// <summary>What a caller who only knows the contract knows less than one who sees the body, in words; null if that is nothing.</summary>
    public static string? Loss(CompilationAnalysis analysis, Body body, Contract contract)
    {
        var entry = analysis.Roots.EntryOf(body.Symbol!, contract);
        foreach (var start in ContractStarts.Of(analysis.Flags.Table, entry, contract.Required))
        {
            var promised = new Promise();
            Transfer.Run(analysis.Flags.Table, CallOf(contract, null), start, ref promised);
            if (promised.IsRefused || BodyRun.From(analysis, body, start) is not { } run)
            {
                continue;
            }

            if (contract is { TellsResult: false, Result: not ResultKind.None } && !run.ReturnsAnything)
            {
                return "which results it has";
            }

            foreach (var (state, outcome) in promised.Ends)
            {
                // Who is told that something is pending goes back and looks at the requests again.
                bool asksAgain = outcome.IsTrue() || start.Requests == Requests.Pending;
                string? loss = null;
                foreach (var (end, _) in run.EndsWith(contract.TellsResult ? outcome.Kinds() : Results.Any))
                {
                    loss = asksAgain
                        ? StateOrder.Gap(analysis.Flags.Table, end.WithRequests(Requests.Unknown), state.WithRequests(Requests.Unknown))
                        : StateOrder.Gap(analysis.Flags.Table, end, state);
                    if (loss is null)
                    {
                        break;
                    }
                }

                if (loss is not null)
                {
                    return loss;
                }
            }
        }

        return null;
    }

    /// <summary>What <paramref name="own"/> says less, or asks for more, than <paramref name="inherited"/>; null if it may stand in for it.</summary>
    public static string? OfContract(CompilationAnalysis analysis, Microsoft.CodeAnalysis.IMethodSymbol method, Contract own, Contract inherited)
    {
        var entry = analysis.Roots.EntryOf(method, inherited);
        foreach (long? value in ContractStarts.Arguments(analysis, inherited))
        {
            foreach (var start in ContractStarts.Of(analysis.Flags.Table, entry, inherited.Required))
            {
                var promised = new Promise();
                Transfer.Run(analysis.Flags.Table, CallOf(inherited, value), start, ref promised);
                if (promised.IsRefused)
                {
                    continue;
                }

                var actual = new Promise();
                Transfer.Run(analysis.Flags.Table, CallOf(own, value), start, ref actual);
                if (actual.IsRefused)
                {
                    return $"it asks for more: {Messages.Words(actual.Refusal)}";
                }

                foreach (var (state, outcome) in actual.Ends)
                {
                    if (promised.Gap(analysis.Flags.Table, state, own.TellsResult ? Solver.ValueOf(outcome) : null, inherited) is { } gap)
                    {
                        return gap;
                    }
                }
            }
        }

        return null;
    }

    private static ProtocolCall CallOf(Contract contract, long? value) =>
        new(contract.Events, contract.Outcomes, Owner.Own, value is { } known ? contract.Argument(known) : 1);

    private static bool IsAboutContext(Verdict verdict) => verdict.Rule is RuleId.SleepInAtomicContext or RuleId.WrongContext or RuleId.WaitInSrcu;

    private static ContractBreach? Breach(CompilationAnalysis analysis, Contract contract, Promise promised, Solver solver)
    {
        foreach (var violation in solver.Violations)
        {
            if (IsAboutContext(violation.Verdict))
            {
                string context = violation.Verdict.Rule == RuleId.WaitInSrcu ? "an SRCU read section is open" : Messages.Words(violation.Verdict.Reason);
                string what = violation.Verdict.Rule switch
                {
                    RuleId.SleepInAtomicContext => "it may sleep",
                    RuleId.WaitInSrcu => "it waits without a bound",
                    _ => "it calls what requires another context",
                };
                return new ContractBreach($"{what}, and the contract lets it be called while {context}", new PathFinder(solver).Find(violation.Node));
            }

            if (violation.Verdict.Rule == RuleId.Unproven)
            {
                return null;
            }
        }

        foreach (var (node, result) in solver.Returns)
        {
            if (promised.Gap(analysis.Flags.Table, solver.Nodes[node].State.Machine, result, contract) is { } gap)
            {
                return new ContractBreach(gap, new PathFinder(solver).Find(node));
            }
        }

        return null;
    }
}
