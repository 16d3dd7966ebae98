using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow;

/// <summary>What a body does directly or through the bodies it calls. Memoised per compilation.</summary>
internal sealed class Closures(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<Body, bool> _moves = new();
    private readonly ConcurrentDictionary<Body, bool> _throws = new();
    private readonly ConcurrentDictionary<Body, IReadOnlyCollection<ISymbol>> _ambient = new();
    private readonly Lazy<Dictionary<ITypeSymbol, bool>> _delegates = new(() => FindDelegates(analysis), LazyThreadSafetyMode.PublicationOnly);
    private readonly ConcurrentDictionary<Body, IReadOnlyCollection<ISymbol>> _foreign = new();
    private readonly ConcurrentDictionary<ISymbol, bool> _tested = new(SymbolEqualityComparer.Default);

    /// <summary>Whether the body, or something it calls, moves the protocol state.</summary>
    public bool MovesState(Body body)
    {
        if (_moves.TryGetValue(body, out bool known))
        {
            return known;
        }

        var visited = new HashSet<Body>();
        if (Reaches(body, visited))
        {
            return true;
        }

        foreach (var quiet in visited)
        {
            _moves[quiet] = false;
        }

        return false;
    }

    /// <summary>The bodies that the body calls, directly or not; itself only if it is recursive.</summary>
    public HashSet<Body> Callees(Body body)
    {
        var found = new HashSet<Body>();
        var pending = new Stack<Body>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            foreach (var call in pending.Pop().Lowered.Calls)
            {
                foreach (var target in call.Targets)
                {
                    if (found.Add(target))
                    {
                        pending.Push(target);
                    }
                }
            }
        }

        return found;
    }

    /// <summary>
    /// Whether a delegate of the type may move the protocol state: the compilation makes one that does, or it is handed a vCPU and comes
    /// from elsewhere.
    /// </summary>
    public bool DelegateMovesState(ITypeSymbol type, bool takesVcpu) =>
        _delegates.Value.TryGetValue(type, out bool moves) ? moves : takesVcpu;

    /// <summary>The types of the delegates that the compilation makes, and whether one of each moves the state.</summary>
    private static Dictionary<ITypeSymbol, bool> FindDelegates(CompilationAnalysis analysis)
    {
        var found = new Dictionary<ITypeSymbol, bool>(SymbolEqualityComparer.Default);
        var pending = new Stack<Body>(analysis.Callers.All());
        while (pending.Count > 0)
        {
            var lowered = pending.Pop().Lowered;
            foreach (var (type, target) in lowered.Conversions)
            {
                var body = target.Nested ?? (target.Method is { } method ? analysis.Bodies.Get(method) : null);

                // A delegate that only invokes other delegates moves the state if they do: they are found by themselves.
                bool moves = (target.Method is { } contract && analysis.Contracts.Get(contract).HasEffect)
                    || (body is not null && (body.Lowered.HasEvents || analysis.Closures.Callees(body).Any(static c => c.Lowered.HasEvents)));
                found[type] = moves || (found.TryGetValue(type, out bool others) && others);
            }

            lowered.Nested.ForEach(pending.Push);
        }

        return found;
    }

    /// <summary>Whether the body, or something it calls, throws explicitly.</summary>
    public bool Throws(Body body) => _throws.TryGetValue(body, out bool known)
        ? known
        : _throws.GetOrAdd(body, body.Lowered.HasThrow || Callees(body).Any(static c => c.Lowered.HasThrow));

    /// <summary>The variables that outlive the body and that it, or a callee on the same object, reads or writes.</summary>
    public IReadOnlyCollection<ISymbol> Ambient(Body body)
    {
        if (_ambient.TryGetValue(body, out var known))
        {
            return known;
        }

        var symbols = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var visited = new HashSet<Body> { body };
        var pending = new Stack<Body>();
        pending.Push(body);
        while (pending.Count > 0)
        {
            var current = pending.Pop();
            symbols.UnionWith(current.Lowered.Ambient.Keys);
            foreach (var call in current.Lowered.Calls)
            {
                foreach (var target in call.Targets)
                {
                    if ((call.SameThis || target.IsNested) && visited.Add(target))
                    {
                        pending.Push(target);
                    }
                }
            }
        }

        symbols.RemoveWhere(s => body.Lowered.Variables.TryGetValue(s, out int slot) && body.Lowered.Slots[slot].Kind is SlotKind.Local or SlotKind.Parameter);
        return _ambient.GetOrAdd(body, symbols);
    }

    /// <summary>The fields that the body, or something it calls, writes through another reference than its own <c>this</c>.</summary>
    public IReadOnlyCollection<ISymbol> ForeignStores(Body body)
    {
        if (_foreign.TryGetValue(body, out var known))
        {
            return known;
        }

        var stores = new HashSet<ISymbol>(body.Lowered.ForeignStores, SymbolEqualityComparer.Default);
        foreach (var callee in Callees(body))
        {
            stores.UnionWith(callee.Lowered.ForeignStores);
        }

        return _foreign.GetOrAdd(body, stores);
    }

    /// <summary>
    /// Whether the value of a field or captured variable is looked at anywhere: one that is only written, such as a counter, tells
    /// no states apart.
    /// </summary>
    public bool IsTested(ISymbol variable) => _tested.TryGetValue(variable, out bool known)
        ? known
        : _tested.GetOrAdd(variable, analysis.Callers.BodiesNaming(variable.Name).Any(b => Tests(b, variable)));

    private static bool Tests(Body body, ISymbol variable)
    {
        if (body.Lowered.Variables.TryGetValue(variable, out int slot))
        {
            foreach (var block in body.Lowered.Blocks)
            {
                if (Reads(block.Condition, slot) || block.Instrs.Any(i => Uses(i, slot)))
                {
                    return true;
                }
            }
        }

        return body.Lowered.Nested.Any(n => Tests(n, variable));
    }

    private static bool Uses(Instr instr, int slot) => instr switch
    {
        AssignInstr assign => assign.Slot != slot && Reads(assign.Value, slot),
        CallInstr call => call.Arguments.Any(a => Reads(a.Value, slot)),
        EventInstr e => Reads(e.Mask, slot),
        _ => false,
    };

    private static bool Reads(Expr? expr, int slot)
    {
        bool reads = false;
        expr?.VisitSlots(s => reads |= s == slot);
        return reads;
    }

    private bool Reaches(Body body, HashSet<Body> visited)
    {
        if (_moves.TryGetValue(body, out bool known))
        {
            return known;
        }

        if (!visited.Add(body))
        {
            return false;
        }

        System.Runtime.CompilerServices.RuntimeHelpers.EnsureSufficientExecutionStack();
        var lowered = body.Lowered;
        if (lowered.HasEvents || lowered.Calls.Any(c => c.Required != Protocol.Context.None || c.Targets.Any(t => Reaches(t, visited)))
            || lowered.HandedOver.Any(h => Reaches(h, visited)) || lowered.UnresolvedInvocations.Any(i => DelegateMovesState(i.Type, i.TakesVcpu)))
        {
            _moves[body] = true;
            return true;
        }

        return false;
    }
}
