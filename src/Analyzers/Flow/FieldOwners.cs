using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>Whose the objects are that a field, or a parameter of a primary constructor, holds, by what the compilation stores in it.</summary>
internal sealed class FieldOwners(CompilationAnalysis analysis)
{
    private const int MaxCallers = 8;

    private readonly ConcurrentDictionary<ISymbol, Owner> _owners = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<string, ILookup<ISymbol, (Body By, OwnerRef Source)>> _stores = new();
    private readonly ThreadLocal<List<ISymbol>> _asked = new(static () => []);
    private readonly ThreadLocal<int> _met = new(static () => int.MaxValue);

    /// <summary>What the field of <c>this</c> holds, or the parameter of its primary constructor.</summary>
    public OwnerRef OwnerOf(ISymbol variable) => new FieldOwner(() => StoredIn(variable.OriginalDefinition));

    /// <summary>What the field of another object holds.</summary>
    public OwnerRef OwnerElsewhere(IFieldSymbol field) => new StoredOwner(() => StoredIn(field.OriginalDefinition));

    /// <summary>
    /// Own if every store is of what a root was given, other if none can be, undecided otherwise: who stored last is not known.
    /// </summary>
    private Owner? StoredIn(ISymbol variable)
    {
        if (_owners.TryGetValue(variable, out var known))
        {
            return known;
        }

        // What is stored from itself adds nothing, so the question may meet itself.
        var asked = _asked.Value!;
        int depth = asked.FindIndex(v => SymbolEqualityComparer.Default.Equals(v, variable));
        if (depth >= 0)
        {
            _met.Value = Math.Min(_met.Value, depth);
            return null;
        }

        depth = asked.Count;
        asked.Add(variable);
        try
        {
            var owner = variable switch
            {
                IParameterSymbol parameter => analysis.Bodies.Get((IMethodSymbol)parameter.ContainingSymbol) is { } constructor
                    ? ContextOf(constructor, 0)[parameter.Ordinal + 1]
                    : Owner.Undecided,
                IFieldSymbol field => OwnerOfStores(field),
                _ => Owner.Other,
            };
            if (_met.Value < depth)
            {
                // A part of a question that is still open is no answer of its own.
                return owner;
            }

            _met.Value = int.MaxValue;
            return _owners[variable] = owner ?? Owner.Other;
        }
        finally
        {
            asked.RemoveAt(depth);
        }
    }

    /// <summary>What all stores in a field agree on; null if none of them adds anything as far as the question has got.</summary>
    private Owner? OwnerOfStores(IFieldSymbol field)
    {
        Owner? joined = null;
        string name = field.AssociatedSymbol?.Name ?? field.Name;
        var stores = _stores.TryGetValue(name, out var known) ? known : _stores.GetOrAdd(name, FindStores);
        if (field.AssociatedSymbol is IPropertySymbol property && PositionalParameter(property) is { } positional)
        {
            joined = analysis.Bodies.Get((IMethodSymbol)positional.ContainingSymbol) is { } constructor
                ? ContextOf(constructor, 0)[positional.Ordinal + 1]
                : Owner.Undecided;
        }

        bool isStored = false;
        foreach (var (body, source) in stores[field])
        {
            isStored = true;
            joined = source.Find(ContextOf(body, 0)) is { } owner ? Join(joined, owner) : joined;
        }

        return joined ?? (isStored ? null : Owner.Other);
    }

    /// <summary>The parameter of a record that the property is declared by.</summary>
    private static IParameterSymbol? PositionalParameter(IPropertySymbol property) => property.ContainingType.IsRecord
        ? property.ContainingType.InstanceConstructors.SelectMany(static c => c.Parameters)
            .FirstOrDefault(p => p.DeclaringSyntaxReferences.Any(r => property.DeclaringSyntaxReferences.Any(d => d.GetSyntax() == r.GetSyntax())))
        : null;

    /// <summary>The stores in all fields that share a name: many classes may have one.</summary>
    private ILookup<ISymbol, (Body By, OwnerRef Source)> FindStores(string name) => analysis.Callers.BodiesNaming(name)
        .SelectMany(static b => b.WithNested())
        .SelectMany(static body => body.Lowered.FieldStores.Select(store => (store.Field, By: body, store.Source)))
        .ToLookup(static s => (ISymbol)s.Field.OriginalDefinition, static s => (s.By, s.Source), SymbolEqualityComparer.Default as IEqualityComparer<ISymbol>);

    /// <summary>What a body is called with: what a root is given, or what all its callers agree on.</summary>
    private CallContext ContextOf(Body body, int depth)
    {
        if (analysis.Roots.IsDeclaredRoot(body))
        {
            return analysis.Roots.ContextOf(body);
        }

        if (body.Parent is { } parent)
        {
            return CallContext.UndecidedIn(ContextOf(parent, depth));
        }

        if (depth > MaxCallers)
        {
            return CallContext.Undecided;
        }

        Owner?[]? joined = null;
        foreach (var caller in analysis.Callers.CallersOf(body).SelectMany(static b => b.WithNested()))
        {
            var context = new Lazy<CallContext>(() => ContextOf(caller, depth + 1));
            foreach (var call in caller.Lowered.Calls)
            {
                if (!call.Targets.Contains(body))
                {
                    continue;
                }

                joined ??= new Owner?[call.Arguments.Length];
                for (int i = 0; i < joined.Length && i < call.Arguments.Length; i++)
                {
                    joined[i] = Join(joined[i], call.Arguments[i].Owner.Decide(context.Value));
                }
            }
        }

        return joined is null ? CallContext.Undecided : new CallContext(Array.ConvertAll(joined, static o => o ?? Owner.Undecided), Owner.Other, null);
    }

    private static Owner Join(Owner? joined, Owner owner) => joined is null || joined == owner ? owner : Owner.Undecided;
}
