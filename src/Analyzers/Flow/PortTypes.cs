using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Flow;

/// <summary>The classes of the compilation that ports are, or are made of, in the order of their names.</summary>
internal sealed class PortTypes(CompilationAnalysis analysis)
{
    private readonly Lazy<INamedTypeSymbol[]> _all = new(
        () => [.. TypesIn(analysis.Compilation.Assembly.GlobalNamespace).Where(t => Derives(t, analysis.Model.ArchPort))
            .OrderBy(static t => t.ToDisplayString(), StringComparer.Ordinal)],
        LazyThreadSafetyMode.PublicationOnly);

    public INamedTypeSymbol[] All => _all.Value;

    /// <summary>Whether a type is another one or is made of it.</summary>
    public static bool Derives(INamedTypeSymbol? type, INamedTypeSymbol? from)
    {
        for (; type is not null; type = type.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(type.OriginalDefinition, from?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol holder) => holder.GetMembers().OfType<INamespaceOrTypeSymbol>()
        .SelectMany(static m => m is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(m));
}
