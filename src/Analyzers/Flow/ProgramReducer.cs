using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// Reduces a lowered body to what can move a state. A condition whose arms meet again without having done anything is no condition, a
/// variable that no remaining condition depends on is no variable; each makes more of the other go away, until nothing changes. What
/// is left of a realistic loop is its protocol calls and the few branches between them, so the cost of solving follows those alone.
/// </summary>
internal sealed partial class ProgramReducer
{
    private readonly CompilationAnalysis _analysis;
    private readonly Body _body;
    private readonly List<SlotInfo> _slots;
    private readonly List<IrBlock> _blocks;
    private readonly Dictionary<ISymbol, int> _variables;
    private readonly IrBlock _entry;
    private bool[] _relevant = [];

    private ProgramReducer(CompilationAnalysis analysis, Body body)
    {
        _analysis = analysis;
        _body = body;
        var lowered = body.Lowered;
        _slots = [.. lowered.Slots];
        _variables = new(lowered.Variables, SymbolEqualityComparer.Default);
        foreach (var symbol in analysis.Closures.Ambient(body))
        {
            AddAmbient(symbol);
        }

        _blocks = Copy(lowered.Blocks);
        _entry = _blocks[lowered.Entry!.Id];
    }

    public static FlowProgram Reduce(CompilationAnalysis analysis, Body body) => new ProgramReducer(analysis, body).Run();

    private FlowProgram Run()
    {
        _relevant = new bool[_slots.Count];
        do
        {
            FindRelevant();
            DropIrrelevant();
        }
        while (Simplify());

        return Flatten();
    }

    private void AddAmbient(ISymbol symbol)
    {
        if (_variables.ContainsKey(symbol) || Lowering.TrackedTypes.Top(TypeOf(symbol)) is not { } top)
        {
            return;
        }

        _variables.Add(symbol, _slots.Count);
        _slots.Add(new SlotInfo(SlotKind.Ambient, symbol, -1, top));
    }

    private static ITypeSymbol? TypeOf(ISymbol symbol) => symbol switch
    {
        IFieldSymbol field => field.Type,
        IPropertySymbol property => property.Type,
        ILocalSymbol local => local.Type,
        IParameterSymbol parameter => parameter.Type,
        _ => null,
    };

    private List<IrBlock> Copy(List<IrBlock> blocks)
    {
        var copies = blocks.ConvertAll(static b => new IrBlock(b.Id)
        {
            Kind = b.Kind,
            Condition = b.Condition,
            Slot = b.Slot,
            Site = b.Site,
            IsImplicitThrow = b.IsImplicitThrow,
        });
        foreach (var block in blocks)
        {
            var copy = copies[block.Id];
            copy.Targets.AddRange(block.Targets.Select(t => copies[t.Id]));
            if (block.ThrowingCall is { } throwing && !throwing.Targets.Any(_analysis.Closures.Throws))
            {
                copy.Jump(copy.Targets[1]);
            }

            foreach (var instr in block.Instrs)
            {
                if (Resolve(instr) is { } resolved)
                {
                    copy.Instrs.Add(resolved);
                }
            }
        }

        return copies;
    }

    /// <summary>What a call turns out to be, now that the callees are known; null if it is nothing.</summary>
    private Instr? Resolve(Instr instr)
    {
        switch (instr)
        {
            case HandOverInstr handOver:
                return _analysis.Closures.MovesState(handOver.Target)
                    ? new UnknownInstr(Reason.UnknownCall, handOver.Target.Symbol is { Name.Length: > 0 } named ? named.Name : "the lambda") { Site = instr.Site }
                    : null;
            case KeepElsewhereInstr keep:
                return keep.IsAnswer || keep.Callees.Any(_analysis.Closures.MovesState) ? keep : null;
            case UnresolvedInstr unresolved:
                return _analysis.Closures.DelegateMovesState(unresolved.Type, unresolved.TakesVcpu)
                    ? new UnknownInstr(Reason.UnknownCall, unresolved.Name) { Site = instr.Site }
                    : null;
            case CallInstr call when call.Targets.Any(t => t.Lowered.IsAsyncOrIterator && _analysis.Closures.MovesState(t)):
                return new UnknownInstr(Reason.AsyncOrIterator, call.Targets[0].Symbol?.Name ?? "call") { Site = instr.Site };
            default:
                return instr;
        }
    }

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
                _relevant[slot] = true;
            }
        }

        for (int i = 0; i < _body.Lowered.ParameterSlots.Length; i++)
        {
            if (_body.Symbol!.Parameters[i].RefKind is RefKind.Ref or RefKind.Out)
            {
                Mark(_body.Lowered.ParameterSlots[i]);
            }
        }

        foreach (var block in _blocks)
        {
            block.Condition?.VisitSlots(Mark);
            Mark(block.Kind == TerminatorKind.Resume ? block.Slot : -1);
            foreach (var instr in block.Instrs)
            {
                (instr as EventInstr)?.Mask?.VisitSlots(Mark);
                if (instr is CallInstr call && IsKept(call))
                {
                    MarkArguments(call);
                }
            }
        }

        bool grew;
        do
        {
            grew = false;
            foreach (var block in _blocks)
            {
                for (int i = block.Instrs.Count - 1; i >= 0; i--)
                {
                    grew |= Propagate(block.Instrs[i]);
                }
            }
        }
        while (grew);
    }

    private bool Propagate(Instr instr)
    {
        bool grew = false;
        void MarkNew(int slot)
        {
            grew |= !_relevant[slot];
            _relevant[slot] = true;
        }

        if (instr is AssignInstr assign && _relevant[assign.Slot])
        {
            assign.Value.VisitSlots(MarkNew);
        }
        else if (instr is CallInstr call && IsKept(call))
        {
            VisitArguments(call, MarkNew);
        }

        return grew;
    }

    /// <summary>A call is kept if it moves the protocol state, or if something that matters depends on its result.</summary>
    private bool IsKept(CallInstr call) =>
        call.Required != Context.None
        || _relevant[call.Thrown]
        || call.Results.Any(r => r >= 0 && _relevant[r])
        || call.Arguments.Any(a => a.WritesTo >= 0 && _relevant[a.WritesTo])
        || call.Targets.Any(_analysis.Closures.MovesState)
        || WritesRelevantAmbient(call);

    private bool WritesRelevantAmbient(CallInstr call) => call.Targets.Any(t =>
        _analysis.Closures.Ambient(t).Concat(_analysis.Closures.ForeignStores(t)).Any(s => _variables.TryGetValue(s, out int slot) && _relevant[slot]));

    private void MarkArguments(CallInstr call) => VisitArguments(call, Mark);

    private static void VisitArguments(CallInstr call, Action<int> visit)
    {
        for (int i = 0; i < call.Arguments.Length; i++)
        {
            if (i == 0 || call.Targets.Any(t => i <= t.Lowered.ParameterSlots.Length && t.Lowered.ParameterSlots[i - 1] >= 0))
            {
                call.Arguments[i].Value.VisitSlots(visit);
            }
        }
    }

    private void Mark(int slot)
    {
        if (slot >= 0)
        {
            _relevant[slot] = true;
        }
    }

    private void DropIrrelevant()
    {
        foreach (var block in _blocks)
        {
            block.Instrs.RemoveAll(i => i switch
            {
                AssignInstr assign => !_relevant[assign.Slot],
                CallInstr call => !IsKept(call),
                _ => false,
            });
        }
    }
}
