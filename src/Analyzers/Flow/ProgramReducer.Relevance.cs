using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>Which variables matter: those that a remaining condition, result or callee depends on, and what these are computed from.</summary>
internal sealed partial class ProgramReducer
{
    private void FindRelevant()
    {
        Array.Clear(_relevant, 0, _relevant.Length);
        foreach (int slot in _body.Lowered.ReturnSlots)
        {
            Mark(slot);
        }

        for (int slot = 0; slot < _slots.Count; slot++)
        {
            if (_slots[slot].Kind == SlotKind.Ambient && _analysis.Closures.IsTested(_slots[slot].Symbol!))
            {
                Mark(slot);
            }
        }

        for (int i = 0; i < _body.Lowered.ParameterSlots.Length; i++)
        {
            if (_body.Lowered.IsTakenBack[i])
            {
                Mark(_body.Lowered.ParameterSlots[i]);
            }
        }

        foreach (var block in _blocks)
        {
            block.Condition?.VisitSlots(_mark);
            Mark(block.Kind == TerminatorKind.Resume ? block.Slot : -1);
            foreach (var instr in block.Instrs)
            {
                (instr as EventInstr)?.Argument?.VisitSlots(_mark);
                if (instr is CallInstr call && _uses[call].IsAlwaysKept)
                {
                    MarkArguments(call);
                }
            }
        }

        // What a relevant variable is computed from is relevant too.
        while (_marked.Count > 0)
        {
            if (_writers[_marked.Pop()] is not { } writers)
            {
                continue;
            }

            foreach (var instr in writers)
            {
                if (instr is AssignInstr assign)
                {
                    assign.Value.VisitSlots(_mark);
                }
                else
                {
                    MarkArguments((CallInstr)instr);
                }
            }
        }
    }

    private void Mark(int slot)
    {
        if (slot >= 0 && !_relevant[slot])
        {
            _relevant[slot] = true;
            _marked.Push(slot);
        }
    }

    private void MarkArguments(CallInstr call)
    {
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (i == 0 || TakesValue(call, i - 1))
            {
                call.Arguments[i].Value.VisitSlots(_mark);
            }
        }

        // What a body inside looks at, it is not handed.
        foreach (int shared in _uses[call].Shared)
        {
            Mark(shared);
        }
    }

    private static bool TakesValue(CallInstr call, int parameter)
    {
        foreach (var target in call.Targets)
        {
            var slots = target.Lowered.ParameterSlots;
            if (parameter < slots.Length && slots[parameter] >= 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A call is kept if it moves the protocol state, or if something that matters depends on its result.</summary>
    private bool IsKept(CallInstr call)
    {
        var use = _uses[call];
        if (use.IsAlwaysKept)
        {
            return true;
        }

        foreach (int slot in use.Writes)
        {
            if (_relevant[slot])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Finds which instructions write each slot.</summary>
    private void FindWriters()
    {
        foreach (var block in _blocks)
        {
            foreach (var instr in block.Instrs)
            {
                if (instr is AssignInstr assign)
                {
                    AddWriter(assign.Slot, assign);
                }
                else if (instr is CallInstr call)
                {
                    var use = UseOf(call);
                    _uses.Add(call, use);
                    foreach (int slot in use.Writes)
                    {
                        AddWriter(slot, call);
                    }
                }
            }
        }
    }

    private void AddWriter(int slot, Instr instr) => (_writers[slot] ??= []).Add(instr);

    private CallUse UseOf(CallInstr call)
    {
        var writes = new List<int> { call.Thrown };
        writes.AddRange(call.Results);
        foreach (var argument in call.Arguments)
        {
            writes.Add(argument.WritesTo);
        }

        var shared = new List<int>();
        bool moves = call.Required != Context.None;
        foreach (var target in call.Targets)
        {
            moves |= _analysis.Closures.MovesState(target) || _analysis.Closures.MayHang(target);
            AddVariables(_analysis.Closures.Ambient(target), shared);
            AddVariables(_analysis.Closures.ForeignStores(target), writes);
        }

        writes.RemoveAll(static slot => slot < 0);
        writes.AddRange(shared);
        return new CallUse(moves, [.. writes], [.. shared]);
    }

    private void AddVariables(IReadOnlyCollection<ISymbol> symbols, List<int> slots)
    {
        foreach (var symbol in symbols)
        {
            if (_variables.TryGetValue(symbol, out int slot))
            {
                slots.Add(slot);
            }
        }
    }

    private void DropIrrelevant()
    {
        foreach (var block in _blocks)
        {
            if (block.Instrs.Count > 0)
            {
                block.Instrs.RemoveAll(_isIrrelevant);
            }
        }
    }

    private bool IsIrrelevant(Instr instr) => instr switch
    {
        AssignInstr assign => !_relevant[assign.Slot],
        CallInstr call => !IsKept(call),
        _ => false,
    };

    /// <summary>What a call means for the variables.</summary>
    /// <param name="IsAlwaysKept">It moves the protocol state, asks for a context, or may never return.</param>
    /// <param name="Writes">The slots that it may write, its result included.</param>
    /// <param name="Shared">The slots of variables that a callee reads or writes as its own.</param>
    private readonly record struct CallUse(bool IsAlwaysKept, int[] Writes, int[] Shared);
}
