using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Flow.Ports;

/// <summary>The classes of the compilation that ports are, or are made of, in the order of their names.</summary>
internal sealed class PortTypes(CompilationAnalysis analysis)
{
    private readonly Lazy<INamedTypeSymbol[]> _all = new(
        () => [.. TypesIn(analysis.Compilation.Assembly.GlobalNamespace).Where(t => Derives(t, analysis.Model.ArchPort))
            .OrderBy(static t => t.ToDisplayString(), StringComparer.Ordinal)],
        LazyThreadSafetyMode.PublicationOnly);

    private readonly Lazy<PortCode[]> _codes = new(
        () => [.. analysis.Ports.All.Where(static p => !p.IsAbstract).Select(p => new PortCode(analysis, p))],
        LazyThreadSafetyMode.PublicationOnly);

    public INamedTypeSymbol[] All => _all.Value;

    /// <summary>Gets what each port runs; a class that ports are made of is none itself.</summary>
    public PortCode[] Codes => _codes.Value;

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
