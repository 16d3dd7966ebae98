using System.Collections.Concurrent;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow;

/// <summary>Which fields hold nothing but what a root was given (its vCPU, or a part of it).</summary>
internal sealed class FieldOwners(CompilationAnalysis analysis)
{
    private readonly ConcurrentDictionary<IFieldSymbol, bool> _holdsOwnOnly = new(SymbolEqualityComparer.Default);

    public OwnerRef OwnerOf(IFieldSymbol field) => new FieldOwner(() => HoldsOwnOnly(field.OriginalDefinition));

    private bool HoldsOwnOnly(IFieldSymbol field)
    {
        if (_holdsOwnOnly.TryGetValue(field, out bool known))
        {
            return known;
        }

        // While the stores are looked at, a field that is stored from itself adds nothing.
        bool own = false;
        string name = field.AssociatedSymbol?.Name ?? field.Name;
        foreach (var body in analysis.Callers.BodiesNaming(name))
        {
            foreach (var (stored, source) in body.Lowered.FieldStores)
            {
                if (!SymbolEqualityComparer.Default.Equals(stored.OriginalDefinition, field))
                {
                    continue;
                }

                if (!analysis.Roots.IsDeclaredRoot(body) || source.Decide(analysis.Roots.ContextOf(body)) != Owner.Own)
                {
                    return _holdsOwnOnly[field] = false;
                }

                own = true;
            }
        }

        return _holdsOwnOnly[field] = own;
    }
}
