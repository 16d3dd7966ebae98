using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Calls: each callee is solved once for each state it is entered in, and its ways out are taken over by all that wait for them.</summary>
internal sealed partial class Solver
{
    private void ProcessCall(int id, Instance instance, CallInstr call, FlowState state)
    {
        var sink = new EventSink(this, id, instance, 0, -1, state.Env, default);
        if ((!Readings.Follows(state.Machine) && ForkArgument(id, instance, call, state)) || BeginLoop(id, instance, call, state, ref sink))
        {
            return;
        }

        if (!state.Machine.JudgesLeaving && !state.Machine.JudgesClock)
        {
            Transfer.ReportContext(call.Required, state.Machine, ref sink);
        }

        foreach (var target in call.Targets)
        {
            var program = target.Program;
            var context = ContextFor(call, instance, target);
            var entry = new FlowState(
                program.MovesState || state.Machine.FollowsValues ? MachineIn(target, instance, call, state.Machine) : default,
                EntryEnv(call, instance.Program, program, state));
            entry = entry with { Env = entry.Env.Keep(program.Steps[program.Entry].Live) };
            var key = new SummaryKey(target, context, entry);
            if (_instances.TryGetValue(key, out var callee))
            {
                EnterCallee(id, callee);
                continue;
            }

            callee = _finished?.Find(key);
            if (callee is not null)
            {
                if (callee.IsViolated)
                {
                    _aboveViolated.Add(instance);
                }

                foreach (var exit in callee.Exits)
                {
                    Return(id, callee, exit.Key, -1, exit.Value.Way);
                }

                continue;
            }

            callee = new Instance(program, context, entry);
            _instances.Add(key, callee);
            callee.EntryNode = NodeOf(callee, program.Entry, entry);
            EnterCallee(id, callee);
        }
    }

    /// <summary>What the arguments of a call are, by their positions, as far as it is known.</summary>
    public static Func<int, uint?> KnownArguments(Instance instance, CallInstr call, Env env) => position =>
        instance.Program.Evaluator.Evaluate(call.Arguments[position].Value, env) is { IsConstant: true, MayBeNull: false } value ? unchecked((uint)value.Value) : null;

    /// <summary>A loop over the vCPUs that lets a helper ask them asks for one update of all, as one that asks itself does.</summary>
    private bool BeginLoop(int id, Instance instance, CallInstr call, FlowState state, ref EventSink sink)
    {
        var machine = state.Machine;
        if (!machine.JudgesClock || machine.Topic != ClockTopic.Updates || _analysis.Clocks.LoopAt(instance.Program.Body, call, KnownArguments(instance, call, state.Env)) is not (> 0 and var loop) || loop == machine.Loop)
        {
            return false;
        }

        Connect(id, NodeOf(instance, Nodes[id].Step, state with { Machine = Transfer.BeginLoop(loop, machine, ref sink) }), Outcome.None);
        return true;
    }

    /// <summary>
    /// A variable that is handed to a callee which looks at it, and is read again later, is split by sign first: what the callee finds out
    /// is then known behind the call.
    /// </summary>
    private bool ForkArgument(int id, Instance instance, CallInstr call, FlowState state)
    {
        var program = instance.Program;
        int at = Nodes[id].Step;
        for (int i = 1; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Value is not SlotExpr slot || !program.Steps[program.Steps[at].Next[0]].Live.Contains(slot.Slot)
                || !call.Targets.Any(t => i <= t.Program.Parameters.Length && t.Program.Parameters[i - 1] >= 0))
            {
                continue;
            }

            var set = program.Evaluator.Evaluate(slot, state.Env);
            var parts = Signs.Select(set.Intersect).Where(static p => p is not null).ToArray();
            if (parts.Length < 2)
            {
                continue;
            }

            foreach (var part in parts)
            {
                Connect(id, NodeOf(instance, at, state with { Env = state.Env.With(slot.Slot, part) }), Outcome.None);
            }

            return true;
        }

        return false;
    }

    private void EnterCallee(int id, Instance callee)
    {
        callee.Callers.Add(id);
        if (callee.MovesState)
        {
            int entry = callee.EntryNode;
            Edges.Add(new Edge(id, entry, EdgeKind.Call, Outcome.None, Holding(id, entry), callee, -1));
        }

        foreach (var exit in callee.Exits)
        {
            Return(id, callee, exit.Key, exit.Value.Node, default);
        }
    }

    private MachineState MachineIn(Body target, Instance instance, CallInstr call, MachineState machine)
    {
        if (!machine.JudgesClock)
        {
            return Transfer.Assume(call.Required, machine);
        }

        var (body, clocks) = (instance.Program.Body, _analysis.Clocks);
        return machine
            .WithCold(machine.IsCold || _analysis.Roots.IsCold(target) || clocks.IsInColdHandler(machine.Port, body, call))
            .WithInHandler(machine.InHandler || clocks.IsInHandler(body, call))
            .WithForEach(clocks.IsForEach(machine, body, call, target))
            .WithRefusesNothing(machine.RefusesNothing || _limits?.Contains(call.Site) == false)
            .WithHandled(clocks.HandledAt(body, call, machine) is > 0 and var handled ? handled : machine.Handled)
            .KeepTopic();
    }

    private static MachineState TakenBack(CallInstr call, MachineState machine, MachineState exit) => machine.JudgesClock
        ? exit.WithCold(machine.IsCold).WithInHandler(machine.InHandler).WithForEach(machine.ForEach).WithHandled(machine.Handled).WithLoop(machine.Loop).WithRefusesNothing(machine.RefusesNothing).KeepTopic()
        : Transfer.TakeBack(call.Required, machine, exit);

    private static CallContext ContextFor(CallInstr call, Instance instance, Body target)
    {
        var owners = new Owner[call.Arguments.Length];
        for (int i = 0; i < owners.Length; i++)
        {
            owners[i] = call.Arguments[i].Owner.Decide(instance.Context);
        }

        return new CallContext(owners, call.SameThis ? instance.Context.FieldsOwner : Owner.Other, OuterContext(instance, target));
    }

    /// <summary>The context of the body around a local function or lambda: that of the caller, or of a body around the caller.</summary>
    private static CallContext? OuterContext(Instance instance, Body target)
    {
        if (target.Parent is not { } parent)
        {
            return null;
        }

        var context = instance.Context;
        for (var body = instance.Program.Body; body != parent && body.Parent is { } outer; body = outer)
        {
            context = context.Outer ?? context;
        }

        return context;
    }

    private static Env EntryEnv(CallInstr call, FlowProgram caller, FlowProgram callee, FlowState state)
    {
        var env = state.Env;
        var entry = Env.Empty;
        for (int i = 0; i < callee.Parameters.Length && i + 1 < call.Arguments.Length; i++)
        {
            if (callee.Parameters[i] >= 0 && call.Arguments[i + 1].Value is var value and not UnknownExpr
                && (value is not SlotExpr slot || env[slot.Slot] is not null))
            {
                entry = entry.With(callee.Parameters[i], Readings.Keep(caller.Evaluator.Evaluate(value, env), value, env, state.Machine));
            }
            else if (callee.Parameters[i] >= 0 && call.Arguments[i + 1].Value is ComputedExpr computed)
            {
                entry = entry.With(callee.Parameters[i], Readings.Keep(null, computed, env, state.Machine));
            }
        }

        if (call.SameThis || callee.Body.IsNested)
        {
            foreach (var shared in call.Shared)
            {
                if (callee.AmbientSlot(shared.Key) is var slot and >= 0)
                {
                    entry = entry.With(slot, env[shared.Value]);
                }
            }
        }

        return entry;
    }

    /// <summary>Goes on behind a call with one way out of the callee.</summary>
    private void Return(int id, Instance callee, Exit exit, int exitNode, Through way)
    {
        var (instance, at, state) = Nodes[id];
        var step = instance.Program.Steps[at];
        var call = (CallInstr)step.Instr!;
        var program = callee.Program;
        var env = state.Env;
        var left = exit.State.Env;
        for (int i = 0; i < call.Results.Length; i++)
        {
            if (call.Results[i] >= 0)
            {
                env = env.With(call.Results[i], i < program.Returned.Length && program.Returned[i] >= 0 ? Left(program.Returned[i]) : null);
            }
        }

        for (int i = 1; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].WritesTo >= 0)
            {
                env = env.With(call.Arguments[i].WritesTo, i <= program.Parameters.Length && program.Parameters[i - 1] >= 0 ? Left(program.Parameters[i - 1]) : null);
            }
        }

        foreach (var shared in call.Shared)
        {
            // A callee on another object may be a callee on this one: what it may have written is forgotten.
            if (program.AmbientSlot(shared.Key) is var slot and >= 0)
            {
                env = env.With(shared.Value, call.SameThis || program.Body.IsNested ? Left(slot, state.Env[shared.Value]) : null);
            }
        }

        foreach (int forgotten in call.Forgets)
        {
            env = env.With(forgotten, null);
        }

        if (call.Thrown >= 0)
        {
            env = env.With(call.Thrown, ValueSet.Bool(exit.Thrown));
        }

        var machine = callee.MovesState
            ? TakenBack(call, state.Machine, exit.State.Machine)
            : state.Machine;
        int to = NodeOf(instance, step.Next[0], new FlowState(machine, env));
        Edges.Add(new Edge(id, to, EdgeKind.Summary, Outcome.None, callee.MovesState ? Over(callee, way, id, to) : Holding(id, to), callee, exitNode));

        ValueSet? Left(int slot, ValueSet? before = null) =>
            Readings.Follows(state.Machine) && !Equals(left[slot]?.Origin, before?.Origin) ? Readings.SeenFrom(program.Body, call, left[slot]) : left[slot];
    }
}
