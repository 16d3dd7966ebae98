using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Protocol calls: one node for each outcome, with the value that the result then has.</summary>
internal sealed partial class Solver
{
    private void ProcessEvent(int id, Instance instance, Step step, EventInstr e, FlowState state)
    {
        if (e is { Contract.SplitsArgument: true, Argument: { } flag } && state.Machine.JudgesClock && instance.Program.Evaluator.Evaluate(flag, state.Env) is { IsConstant: false })
        {
            for (int value = 0; value < 2; value++)
            {
                _split.Clear();
                instance.Program.Evaluator.Split(flag, state.Env, value == 1, _split);
                foreach (var env in _split.ToArray())
                {
                    ProcessEvent(id, instance, step, e, state with { Env = env }, (uint)value);
                }
            }

            return;
        }

        ProcessEvent(id, instance, step, e, state, ArgumentOf(instance, e, state.Env));
    }

    private void ProcessEvent(int id, Instance instance, Step step, EventInstr e, FlowState state, uint? argument)
    {
        var owner = e.Receiver.Decide(instance.Context);
        var call = new ProtocolCall(e.Contract.Events, e.Contract.Outcomes, owner, argument)
        {
            Clock = state.Machine.JudgesClock ? _analysis.Clocks.MeaningOf(state.Machine, instance.Program.Body, e, argument) with { RefusesNothing = state.Machine.RefusesNothing || _limits?.Contains(e.Site) == false } : default,
            Reading = Readings.Follows(state.Machine) ? Readings.MeaningOf(e, state.Env) : default,
        };
        var origin = Readings.Follows(state.Machine) ? Readings.OriginOf(e, argument, state.Machine) : null;
        var sink = new EventSink(this, id, instance, step.Next[0], e.Result, state.Env, new EventWay(call, _flags.MustExit), origin);
        Transfer.Run(_flags, call, state.Machine, ref sink);
    }

    /// <summary>The argument that the contract speaks of, as far as it is known.</summary>
    public static uint? ArgumentOf(Instance instance, EventInstr e, Env env)
    {
        if (e.Argument is null)
        {
            return null;
        }

        var value = instance.Program.Evaluator.Evaluate(e.Argument, env);
        return e.Contract == Effects.Contract.Unsigned ? (value.MayHaveBeenNegative ? 1u : 0u)
            : e.Contract.AsksForSign ? (value.Intervals[0].Low < 0 ? 1u : 0u)
            : value is { IsConstant: true, MayBeNull: false } ? e.Contract.Argument(value.Value)
            : null;
    }

    /// <summary>What a call returns with one of its outcomes; null if the contract does not say.</summary>
    internal static ValueSet? ValueOf(Outcome outcome) => outcome switch
    {
        Outcome.False or Outcome.Zero => ValueSet.Zero,
        Outcome.True => ValueSet.One,
        Outcome.Negative => ValueSet.Negative,
        Outcome.Positive => ValueSet.Positive,
        Outcome.NonZero => ValueSet.NonZero,
        _ => null,
    };

    private readonly struct EventSink(Solver solver, int id, Instance instance, int next, int result, Env env, EventWay way, Origin? origin = null) : ITransferSink
    {
        public void Next(MachineState state, Outcome outcome)
        {
            var after = result < 0 ? env : env.With(result, origin is null ? ValueOf(outcome) : (ValueOf(outcome) ?? ValueSet.Anything).From(origin));
            int to = solver.NodeOf(instance, next, new FlowState(state, after));
            solver.Edges.Add(new Edge(id, to, EdgeKind.Step, outcome, way.On(solver.Holding(id, to), outcome), null, -1));
        }

        public void Report(Verdict verdict) => solver.Violations.Add(new Violation(id, verdict));
    }
}
