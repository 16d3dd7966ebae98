using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Assignments: what a value says of other variables is kept with it.</summary>
internal sealed partial class Solver
{
    private void ProcessAssign(int id, Instance instance, Step step, AssignInstr assign, FlowState state)
    {
        var evaluator = instance.Program.Evaluator;
        int next = step.Next[0];
        if (!assign.Value.ReadsSlots() && !Changes.Follows(assign.Value, state.Machine))
        {
            var known = evaluator.Evaluate(assign.Value, state.Env);
            var value = known.Equals(ValueSet.Anything) || known.Equals(evaluator.ValueOf(assign.Slot, Env.Empty)) ? null : known;
            value = Readings.Keep(value, assign.Value, state.Env, state.Machine);
            Connect(id, NodeOf(instance, next, state with { Env = state.Env.With(assign.Slot, value) }), Outcome.None);
            return;
        }

        if (assign.Value.IsCondition)
        {
            // The answer and what it says of the variables go together.
            for (int wanted = 0; wanted < 2; wanted++)
            {
                _split.Clear();
                evaluator.Split(assign.Value, state.Env, wanted == 1, _split);
                foreach (var env in _split)
                {
                    var machine = Changes.In(assign.Value, wanted == 1, state.Machine, evaluator, state.Env);
                    Connect(id, NodeOf(instance, next, new FlowState(machine, env.With(assign.Slot, Readings.Keep(ValueSet.Bool(wanted == 1), assign.Value, state.Env, machine)))), Outcome.None);
                }
            }

            return;
        }

        var set = evaluator.Within(assign.Slot, evaluator.Evaluate(assign.Value, state.Env));
        var live = instance.Program.Steps[next].Live;
        if (!Readings.Follows(state.Machine) && NameOf(assign.Value) is var source and >= 0 && !set.IsConstant && source != assign.Slot && live.Contains(source) && live.Contains(assign.Slot))
        {
            // Two names for one value: by sign, so that a test of either says something of both.
            var named = evaluator.ValueOf(source, state.Env);
            foreach (var sign in Signs)
            {
                if (named.Intersect(sign) is { } part)
                {
                    var env = state.Env.With(source, part);
                    var value = evaluator.Within(assign.Slot, evaluator.Evaluate(assign.Value, env));
                    Connect(id, NodeOf(instance, next, state with { Env = env.With(assign.Slot, value) }), Outcome.None);
                }
            }

            return;
        }

        bool isKnown = assign.Value is not SlotExpr copied || state.Env[copied.Slot] is not null;
        var kept = Readings.Keep(isKnown ? set : null, assign.Value, state.Env, state.Machine);
        Connect(id, NodeOf(instance, next, state with { Env = state.Env.With(assign.Slot, kept) }), Outcome.None);
    }

    /// <summary>The slot whose value is assigned, as it is, with its sign turned, or in another type; -1 if it is none's.</summary>
    private static int NameOf(Expr value) => value switch
    {
        SlotExpr slot => slot.Slot,
        DifferenceExpr difference => difference.Slot,
        ArithExpr { Op: ArithOp.Negate or ArithOp.Absolute } arith => NameOf(arith.Left),
        CastExpr cast => NameOf(cast.Operand),
        _ => -1,
    };
}
