using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// A type whose values are made of others, which are followed each for itself: the elements of a tuple, the fields of a struct, and those of a
/// record that nobody can change. Parts that are structs or tuples themselves are laid out in place, so a composite has a flat list of leaves.
/// </summary>
internal sealed class Composite
{
    private readonly ImmutableArray<Member> _members;

    public Composite(ImmutableArray<Member> members)
    {
        _members = members;
        Leaves = [.. members.SelectMany(static m => m.Inner is { } inner ? inner.Leaves.AsEnumerable() : [m.Field])];
    }

    /// <summary>Gets the fields that hold the leaves.</summary>
    public ImmutableArray<IFieldSymbol> Leaves { get; }

    public int Count => Leaves.Length;

    /// <summary>The member that a field or an automatic property is; null if it is none of the composite.</summary>
    public Member? Find(ISymbol symbol)
    {
        var wanted = Canonical(symbol);
        foreach (var member in _members)
        {
            if (SymbolEqualityComparer.Default.Equals(Canonical(member.Field), wanted)
                || (symbol.ContainingType is { IsTupleType: true } && member.Field.ContainingType is { IsTupleType: true }
                    && Canonical(member.Field).Name == wanted.Name)
                || (member.Field.AssociatedSymbol is { } property && SymbolEqualityComparer.Default.Equals(property.OriginalDefinition, wanted)))
            {
                return member;
            }
        }

        return null;
    }

    public Member this[int index] => _members[index];

    public int MemberCount => _members.Length;

    /// <summary>
    /// An element of a tuple has two names, and the types of one that differ in what may be null have each its own; a field of a constructed
    /// type is that of its definition.
    /// </summary>
    private static ISymbol Canonical(ISymbol symbol) => symbol is IFieldSymbol { ContainingType.IsTupleType: true } element
        ? element.CorrespondingTupleField ?? element
        : symbol.OriginalDefinition;

    /// <summary>A direct part of a composite.</summary>
    /// <param name="Field">The field that holds it.</param>
    /// <param name="Offset">The first of its leaves.</param>
    /// <param name="Inner">Its own parts, if it is a composite itself.</param>
    public sealed record Member(IFieldSymbol Field, int Offset, Composite? Inner)
    {
        public int Count => Inner?.Count ?? 1;
    }
}
