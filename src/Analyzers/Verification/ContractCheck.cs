using Microsoft.CodeAnalysis;
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
        if (contract.Flaw is { } flaw)
        {
            return new ContractBreach(flaw, null);
        }

        bool isCallable = false;
        var entry = analysis.Roots.EntryOf(body.Symbol!, contract);
        foreach (var call in CallsOf(analysis, body.Symbol!, contract))
        {
            isCallable = true;
            var solver = Solver.SolveFrom(analysis, body, call.Start, call.Argument is { } known ? (contract.Parameter, known) : null);
            if (solver.Overflowed)
            {
                return null;
            }

            if (call.Start.HasContextOf(entry) && solver.Violations.Exists(static v => IsAboutContext(v.Verdict)))
            {
                // The body is judged in this context as a root, and what is wrong there is reported there.
                continue;
            }

            if (Breach(analysis, contract, call.Promised, solver) is { } breach)
            {
                return breach;
            }
        }

        return isCallable ? null : new ContractBreach("no call of it can be right: what the contract requires and what it does exclude each other", null);
    }

    /// <summary>What a caller who only knows the contract knows less than one who sees the body, in words; null if that is nothing.</summary>
    public static string? Loss(CompilationAnalysis analysis, Body body, Contract contract)
    {
        foreach (var call in CallsOf(analysis, body.Symbol!, contract))
        {
            if (BodyRun.From(analysis, body, call.Start) is not { } run)
            {
                continue;
            }

            if (contract is { TellsResult: false, Result: not ResultKind.None } && !run.ReturnsAnything)
            {
                return "which results it has";
            }

            foreach (var (state, outcome) in call.Promised.Ends)
            {
                // Who is told that something is pending goes back and looks at the requests again.
                bool asksAgain = outcome.IsTrue() || call.Start.Requests == Requests.Pending;
                string? loss = null;
                foreach (var (end, _) in run.EndsWith(contract.TellsResult ? outcome.Kinds() : Results.Any))
                {
                    // What is known of the requests is lost even where it is worth nothing yet: other callers are further.
                    loss = asksAgain
                        ? StateOrder.Gap(analysis.Flags.Table, end.WithRequests(Requests.Unknown), state.WithRequests(Requests.Unknown))
                        : StateOrder.Gap(analysis.Flags.Table, end, state)
                            ?? StateOrder.Gap(analysis.Flags.Table, end.WithMode(Mode.StoredWithBarrier), state.WithMode(Mode.StoredWithBarrier));
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
    public static string? OfContract(CompilationAnalysis analysis, IMethodSymbol method, Contract own, Contract inherited)
    {
        foreach (var call in CallsOf(analysis, method, inherited))
        {
            var actual = PromiseOf(analysis, own, call.Argument, call.Start);
            if (actual.IsRefused)
            {
                return $"it asks for more: {Messages.Words(actual.Refusal)}";
            }

            foreach (var (state, outcome) in actual.Ends)
            {
                if (call.Promised.Gap(analysis.Flags.Table, state, own.TellsResult ? Solver.ValueOf(outcome) : null, inherited) is { } gap)
                {
                    return gap;
                }
            }
        }

        return null;
    }

    /// <summary>The calls that a contract allows, and what it promises them. A caller in any other state is reported himself.</summary>
    private static IEnumerable<(MachineState Start, long? Argument, Promise Promised)> CallsOf(CompilationAnalysis analysis, IMethodSymbol method, Contract contract)
    {
        var entry = analysis.Roots.EntryOf(method, contract);
        foreach (long? value in ContractStarts.Arguments(analysis, contract))
        {
            foreach (var start in ContractStarts.Of(analysis.Flags.Table, entry, contract.Required))
            {
                var promised = PromiseOf(analysis, contract, value, start);
                if (!promised.IsRefused)
                {
                    yield return (start, value, promised);
                }
            }
        }
    }

    private static Promise PromiseOf(CompilationAnalysis analysis, Contract contract, long? value, MachineState start)
    {
        var promise = new Promise();
        var call = new ProtocolCall(contract.Events, contract.Outcomes, Owner.Own, value is { } known ? contract.Argument(known) : 1);
        Transfer.Run(analysis.Flags.Table, call, start, ref promise);
        return promise;
    }

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
