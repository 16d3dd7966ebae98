using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Which types of the compilation are composites. Memoised.</summary>
internal sealed class Composites(Compilation compilation)
{
    // More than anybody passes around in one value; a larger one is not followed.
    private const int MaxLeaves = 16;

    private readonly ConcurrentDictionary<ITypeSymbol, Composite?> _known = new(SymbolEqualityComparer.Default);
    private readonly ConcurrentDictionary<IMethodSymbol, PartLayout> _layouts = new(SymbolEqualityComparer.Default);

    public PartLayout LayoutOf(IMethodSymbol method) => _layouts.TryGetValue(method.OriginalDefinition, out var known)
        ? known
        : _layouts[method.OriginalDefinition] = PartLayout.Of(method, this);

    /// <summary>The parts of a type; null if its values are followed as one, or not at all.</summary>
    public Composite? Of(ITypeSymbol? type) =>
        type is INamedTypeSymbol { IsTupleType: true } or INamedTypeSymbol { TypeKind: TypeKind.Struct, SpecialType: SpecialType.None } or INamedTypeSymbol { IsRecord: true }
            && !TrackedTypes.IsUnit(type) && !TrackedTypes.IsInstant(type)
            ? Find((INamedTypeSymbol)type)
            : null;

    /// <summary>The backing field of a property that has no code of its own; null for any other.</summary>
    public static IFieldSymbol? BackingField(IPropertySymbol property) =>
        property is { IsStatic: false, IsIndexer: false, IsVirtual: false, IsAbstract: false, IsOverride: false }
            ? Array.Find([.. property.ContainingType.GetMembers().OfType<IFieldSymbol>()], f => SymbolEqualityComparer.Default.Equals(f.AssociatedSymbol, property))
            : null;

    private Composite? Find(INamedTypeSymbol type)
    {
        type = type.IsTupleType ? type : type.OriginalDefinition;
        return _known.TryGetValue(type, out var known) ? known : _known[type] = Create(type);
    }

    private Composite? Create(INamedTypeSymbol type)
    {
        if (!type.IsTupleType && !IsFollowed(type))
        {
            return null;
        }

        var fields = type.IsTupleType ? type.TupleElements : [.. type.GetMembers().OfType<IFieldSymbol>().Where(static f => !f.IsStatic && !f.IsConst)];
        var members = ImmutableArray.CreateBuilder<Composite.Member>();
        int count = 0;
        foreach (var field in fields)
        {
            var member = new Composite.Member(field, count, field.Type.IsValueType ? Of(field.Type) : null);
            members.Add(member);
            count += member.Count;
        }

        return count is 0 or > MaxLeaves ? null : new Composite(members.ToImmutable());
    }

    /// <summary>
    /// The code of the type is here to be seen. An object is shared by all who refer to it, so it may have no field that changes.
    /// </summary>
    private bool IsFollowed(INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly)
        && (type.IsValueType || (type.BaseType?.SpecialType == SpecialType.System_Object && type.GetMembers().OfType<IFieldSymbol>().All(IsFixed)))
        && type.GetMembers().All(static m => Initializer(m) is null or LiteralExpressionSyntax or IdentifierNameSyntax)
        && (type.IsValueType || type.GetMembers().All(static m => Initializer(m) is null));

    private static bool IsFixed(IFieldSymbol field) => field.IsStatic || field.IsConst || field.IsReadOnly
        || field.AssociatedSymbol is IPropertySymbol { SetMethod: null or { IsInitOnly: true } };

    /// <summary>What a field or property is initialized with by its declaration; null if it is not.</summary>
    public static ExpressionSyntax? Initializer(ISymbol member) => member is { IsStatic: false } and (IFieldSymbol { AssociatedSymbol: null } or IPropertySymbol)
        ? member.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax() switch
        {
            VariableDeclaratorSyntax variable => variable.Initializer?.Value,
            PropertyDeclarationSyntax property => property.Initializer?.Value,
            _ => null,
        }
        : null;
}
