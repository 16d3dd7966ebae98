using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>Whose the objects are that a field holds, by what the compilation stores in it.</summary>
internal sealed class FieldOwners(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<IFieldSymbol, Owner> _owners = new(SymbolEqualityComparer.Default);

    private readonly ThreadLocal<HashSet<IFieldSymbol>> _asked = new(static () => new(SymbolEqualityComparer.Default));

    public OwnerRef OwnerOf(IFieldSymbol field) => new FieldOwner(() => StoredIn(field.OriginalDefinition));

    /// <summary>
    /// Own if every store is of what a root was given, other if none can be, undecided otherwise: who stored last is not known.
    /// </summary>
    private Owner StoredIn(IFieldSymbol field)
    {
        if (_owners.TryGetValue(field, out var known))
        {
            return known;
        }

        // A field that is stored from itself adds nothing, so the question may meet itself.
        var asked = _asked.Value!;
        if (!asked.Add(field))
        {
            return Owner.Own;
        }

        Owner? joined = null;
        foreach (var body in analysis.Callers.BodiesNaming(field.AssociatedSymbol?.Name ?? field.Name))
        {
            foreach (var (stored, source) in body.Lowered.FieldStores)
            {
                if (SymbolEqualityComparer.Default.Equals(stored.OriginalDefinition, field))
                {
                    var owner = source.Decide(analysis.Roots.IsDeclaredRoot(body) ? analysis.Roots.ContextOf(body) : CallContext.Undecided);
                    joined = joined is null || joined == owner ? owner : Owner.Undecided;
                }
            }
        }

        asked.Remove(field);
        return _owners[field] = joined ?? Owner.Other;
    }
}
