using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow;

/// <summary>The shape of the graph: blocks without effect are skipped, and what is left is laid out as steps.</summary>
internal sealed partial class ProgramReducer
{
    /// <summary>Removes branches that make no difference.</summary>
    /// <returns>Whether a condition went away, so that variables may have become irrelevant.</returns>
    private bool Simplify()
    {
        bool changed = false;
        bool again;
        do
        {
            again = false;

            // Later blocks first: a chain of tests folds up from its end in one pass.
            for (int i = _blocks.Count - 1; i >= 0; i--)
            {
                again |= SimplifyBlock(_blocks[i], ref changed);
            }
        }
        while (again);
        return changed;
    }

    private static bool SimplifyBlock(IrBlock block, ref bool conditionGone)
    {
        bool changed = false;
        var targets = block.Targets;
        for (int i = 0; i < targets.Count; i++)
        {
            var target = Skip(targets[i]);
            if (target != targets[i])
            {
                targets[i] = target;
                changed = true;
            }
        }

        // A finally region that does nothing is no detour.
        if (block.Kind == TerminatorKind.Jump && targets[0] is { Kind: TerminatorKind.Resume, Instrs.Count: 0 } end
            && block.Instrs.Count > 0 && block.Instrs[block.Instrs.Count - 1] is AssignInstr { Value: ConstantExpr { Value.IsConstant: true } number } assign
            && assign.Slot == end.Slot)
        {
            block.Instrs.RemoveAt(block.Instrs.Count - 1);
            targets[0] = Skip(end.Targets[(int)number.Value.Value]);
            changed = true;
        }

        if (block.Kind is not (TerminatorKind.Branch or TerminatorKind.Choice))
        {
            return changed;
        }

        if (block.Kind == TerminatorKind.Choice)
        {
            // An exception that nobody here handles is the caller's, who takes the state before the call.
            int before = targets.Count;
            for (int i = block.IsImplicitThrow ? targets.Count - 1 : 0; i > 0; i--)
            {
                // The first one is where it goes on, be that to a throw of its own.
                if (targets[i] is { Kind: TerminatorKind.Throw, Instrs.Count: 0 })
                {
                    targets.RemoveAt(i);
                }
            }

            RemoveRepeated(targets);
            changed |= targets.Count < before;
        }

        if (block.Instrs.Count == 0 && targets.Count > 1 && targets.Contains(block) && (block.Condition is null || Expr.HasUnknown(block.Condition)))
        {
            // Going round without doing anything is no path of its own, unless it is the only one.
            var other = targets[0] == block ? targets[1] : targets[0];
            if (other != block && AllAre(targets, block, other))
            {
                block.Jump(other);
                conditionGone = true;
                return true;
            }
        }

        if (targets.Count > 0 && AllAre(targets, targets[0], targets[0]))
        {
            conditionGone |= block.Condition is not null;
            block.Jump(targets[0]);
            return true;
        }

        return changed;
    }

    private static void RemoveRepeated(List<IrBlock> targets)
    {
        for (int i = targets.Count - 1; i > 0; i--)
        {
            if (targets.IndexOf(targets[i]) < i)
            {
                targets.RemoveAt(i);
            }
        }
    }

    private static bool AllAre(List<IrBlock> targets, IrBlock one, IrBlock other)
    {
        foreach (var target in targets)
        {
            if (target != one && target != other)
            {
                return false;
            }
        }

        return true;
    }

    private static IrBlock Skip(IrBlock block)
    {
        var target = block;
        for (int hops = 0; target is { Kind: TerminatorKind.Jump, Instrs.Count: 0 } && target.Targets[0] != target; hops++)
        {
            if (hops > 10_000)
            {
                // A ring of empty blocks: a loop that does nothing for ever.
                return block;
            }

            target = target.Targets[0];
        }

        return target;
    }

    private FlowProgram Flatten()
    {
        var names = NumberSlots(out var tops);
        var order = Reachable();
        var steps = ImmutableArray.CreateBuilder<Step>();
        var starts = new int[_blocks.Count];
        foreach (var block in order)
        {
            starts[block.Id] = steps.Count;
            foreach (var instr in block.Instrs)
            {
                steps.Add(new Step { Instr = Rename(instr, names), Site = instr.Site, Next = [steps.Count + 1] });
            }

            steps.Add(new Step { Kind = block.Kind, Condition = block.Condition?.Rename(names), Slot = block.Slot < 0 ? -1 : names[block.Slot], Site = block.Site });
        }

        foreach (var block in order)
        {
            var next = new int[block.Targets.Count];
            for (int i = 0; i < next.Length; i++)
            {
                next[i] = starts[block.Targets[i].Id];
            }

            steps[starts[block.Id] + block.Instrs.Count].Next = next;
        }

        var lowered = _body.Lowered;
        var parameters = Array.ConvertAll(lowered.ParameterSlots, s => s < 0 ? -1 : names[s]);
        var returned = Array.ConvertAll(lowered.ReturnSlots, s => s < 0 ? -1 : names[s]);
        var ambient = _variables.Where(v => _slots[v.Value].Kind == SlotKind.Ambient && names[v.Value] >= 0)
            .Select(v => new KeyValuePair<ISymbol, int>(v.Key, names[v.Value]))
            .ToImmutableArray();
        var program = new FlowProgram(_body, steps.ToImmutable(), starts[Skip(_entry).Id], tops, parameters, returned, ambient, _analysis.Closures.MovesState(_body));
        Liveness.Compute(program, Exports(names, returned), tops.Length);
        return program;
    }

    /// <summary>The slots that the caller takes over: results, ref and out parameters, and variables that outlive the body.</summary>
    private IEnumerable<int> Exports(int[] names, int[] returned)
    {
        foreach (int slot in returned)
        {
            yield return slot;
        }

        for (int i = 0; i < _body.Lowered.ParameterSlots.Length; i++)
        {
            int slot = _body.Lowered.ParameterSlots[i];
            if (slot >= 0 && _body.Lowered.IsTakenBack[i])
            {
                yield return names[slot];
            }
        }

        for (int slot = 0; slot < _slots.Count; slot++)
        {
            if (_slots[slot].Kind == SlotKind.Ambient)
            {
                yield return names[slot];
            }
        }
    }

    private int[] NumberSlots(out ValueSet[] tops)
    {
        var names = new int[_slots.Count];
        var kept = new List<ValueSet>();
        for (int slot = 0; slot < names.Length; slot++)
        {
            names[slot] = _relevant[slot] ? kept.Count : -1;
            if (_relevant[slot])
            {
                kept.Add(_slots[slot].Top);
            }
        }

        tops = [.. kept];
        return names;
    }

    private List<IrBlock> Reachable()
    {
        var order = new List<IrBlock>();
        var seen = new bool[_blocks.Count];
        var pending = new Stack<IrBlock>();
        pending.Push(Skip(_entry));
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            if (seen[block.Id])
            {
                continue;
            }

            seen[block.Id] = true;
            order.Add(block);
            for (int i = block.Targets.Count - 1; i >= 0; i--)
            {
                pending.Push(block.Targets[i]);
            }
        }

        return order;
    }

    private Instr Rename(Instr instr, int[] names) => instr switch
    {
        AssignInstr assign => new AssignInstr(names[assign.Slot], assign.Value.Rename(names)) { Site = instr.Site },
        EventInstr { Argument: null, Result: < 0 } => instr,
        EventInstr e => e.With(e.Argument?.Rename(names), e.Result < 0 ? -1 : names[e.Result]),
        CallInstr call => new CallInstr(
            call.Targets,
            [.. call.Arguments.Select(a => new Argument(a.Value.Rename(names), a.Owner, a.WritesTo < 0 ? -1 : names[a.WritesTo]))],
            call.SameThis,
            Array.ConvertAll(call.Results, r => r < 0 ? -1 : names[r]),
            names[call.Thrown])
        { Site = instr.Site, Shared = SharedWith(call, names), Forgets = ForgottenBy(call, names), Required = call.Required },
        _ => instr,
    };

    private int[] ForgottenBy(CallInstr call, int[] names) =>
        [.. Kept(call, _analysis.Closures.ForeignStores, names).Select(static p => p.Value)];

    private ImmutableArray<KeyValuePair<ISymbol, int>> SharedWith(CallInstr call, int[] names) =>
        [.. Kept(call, _analysis.Closures.Ambient, names)];

    /// <summary>The variables of the callees that this body keeps track of too, each once, with their slots here.</summary>
    private List<KeyValuePair<ISymbol, int>> Kept(CallInstr call, Func<Body, IReadOnlyCollection<ISymbol>> variablesOf, int[] names)
    {
        var kept = new List<KeyValuePair<ISymbol, int>>();
        foreach (var target in call.Targets)
        {
            foreach (var symbol in variablesOf(target))
            {
                if (_variables.TryGetValue(symbol, out int slot) && names[slot] >= 0 && !kept.Exists(p => p.Value == names[slot]))
                {
                    kept.Add(new KeyValuePair<ISymbol, int>(symbol, names[slot]));
                }
            }
        }

        return kept;
    }
}
