using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
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
    private readonly Dictionary<CallInstr, CallUse> _uses = [];
    private readonly List<Instr>?[] _writers;
    private bool[] _relevant;
    private readonly Stack<int> _marked = new();
    private readonly Action<int> _mark;
    private readonly Predicate<Instr> _isIrrelevant;

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
        _writers = new List<Instr>?[_slots.Count];
        _relevant = new bool[_slots.Count];
        _mark = Mark;
        _isIrrelevant = IsIrrelevant;
        FindWriters();
    }

    public static FlowProgram Reduce(CompilationAnalysis analysis, Body body) => new ProgramReducer(analysis, body).Run();

    private FlowProgram Run()
    {
        do
        {
            FindRelevant();
            DropIrrelevant();
        }
        while (Simplify());

        AddDifferences();
        return Flatten();
    }

    private void AddDifferences()
    {
        int before = _slots.Count;
        Differences.Add(_blocks, _slots, call => _uses[call].Writes);
        if (_slots.Count > before)
        {
            Array.Resize(ref _relevant, _slots.Count);
            for (int slot = before; slot < _slots.Count; slot++)
            {
                _relevant[slot] = true;
            }
        }
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
            foreach (var target in block.Targets)
            {
                copy.Targets.Add(copies[target.Id]);
            }

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
                return _analysis.Closures.MovesWork(handOver.Target)
                    ? new UnknownInstr(Reason.UnknownCall, handOver.Target.Symbol is { Name.Length: > 0 } named ? named.Name : "the lambda") { Site = instr.Site }
                    : Disturbs(_analysis.Closures.MovesState(handOver.Target), instr);
            case KeepElsewhereInstr keep:
                return keep.IsAnswer || keep.Callees.Any(_analysis.Closures.MovesWork) ? keep : null;
            case UnresolvedInstr unresolved:
                return _analysis.Closures.DelegateMovesWork(unresolved.Type, unresolved.TakesVcpu)
                    ? new UnknownInstr(Reason.UnknownCall, unresolved.Name) { Site = instr.Site }
                    : Disturbs(_analysis.Closures.DelegateMovesState(unresolved.Type, unresolved.TakesVcpu), instr);
            case CallInstr call when call.Targets.Any(t => t.Lowered.IsAsyncOrIterator && _analysis.Closures.MovesWork(t)):
                return new UnknownInstr(Reason.AsyncOrIterator, call.Targets[0].Symbol?.Name ?? "call") { Site = instr.Site };
            default:
                return instr;
        }
    }

    private static DisturbInstr? Disturbs(bool moves, Instr instr) => moves ? new DisturbInstr { Site = instr.Site } : null;
}
