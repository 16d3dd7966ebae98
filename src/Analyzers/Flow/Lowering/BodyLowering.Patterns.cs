using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>Patterns as conditions on the value they test.</summary>
internal sealed partial class BodyLowering
{
    private Expr VisitIsPattern(IIsPatternOperation isPattern)
    {
        // A pattern may look at the value several times, and declare variables on the way.
        var value = isPattern.Value;
        if (CompositeOf(Unwrap(value).Type) is not { } composite)
        {
            return VisitPattern(isPattern.Pattern, new Matched(Spill(Visit(value), value.Type), OwnerOf(value), value.Type) { IsNotNull = IsNotNull(value) });
        }

        var owners = PartOwners(value, composite);
        var (whole, parts) = VisitWhole(value, composite);
        var held = parts.ToList();
        HoldAll(held, composite);
        return VisitPattern(isPattern.Pattern, new Matched(Spill(whole, value.Type), OwnerRef.Other, value.Type) { Parts = [.. held], PartOwners = owners, IsNotNull = IsNotNull(value) });
    }

    private Expr VisitPattern(IPatternOperation pattern, Matched matched)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Compare(CompareOp.Equal, matched.Value, Visit(constant.Value));
            case IRelationalPatternOperation relational:
                return Combine(relational.OperatorKind, null, matched.Value, Visit(relational.Value));
            case INegatedPatternOperation negated:
                return new NotExpr(VisitPattern(negated.Pattern, matched));
            case IBinaryPatternOperation binary:
                var left = VisitPattern(binary.LeftPattern, matched);
                var right = VisitPattern(binary.RightPattern, matched);
                return new LogicExpr(binary.OperatorKind == BinaryOperatorKind.And ? ArithOp.And : ArithOp.Or, left, right);
            case IDiscardPatternOperation:
                return Expr.True;
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, matched, pattern.Syntax);
                return declaration.MatchesNull ? Expr.True : MatchesType(declaration.MatchedType, matched);
            case ITypePatternOperation typePattern:
                return MatchesType(typePattern.MatchedType, matched);
            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, matched, pattern.Syntax);
                return VisitRecursive(recursive, matched);
            default:
                return Expr.Unknown;
        }
    }

    private Expr VisitRecursive(IRecursivePatternOperation recursive, Matched matched)
    {
        // A tuple or a struct is a value: there is no null to match, and no other type.
        var result = CompositeOf(matched.Type) is not null && matched.Type is { IsValueType: true } ? Expr.True : MatchesType(recursive.MatchedType, matched);
        foreach (var property in recursive.PropertySubpatterns)
        {
            result = new LogicExpr(ArithOp.And, result, VisitPattern(property.Pattern, MemberOf(matched, property.Member)));
        }

        var subpatterns = recursive.DeconstructionSubpatterns;
        var fields = recursive.DeconstructSymbol is IMethodSymbol method ? Positional(method) : null;
        var composite = CompositeOf(matched.Type);
        for (int i = 0; i < subpatterns.Length; i++)
        {
            var part = composite is null || matched.Parts is null ? null
                : recursive.DeconstructSymbol is not null ? fields is not null && i < fields.Length ? composite.Find(fields[i]) : null
                : i < composite.MemberCount ? composite[i] : null;
            result = new LogicExpr(ArithOp.And, result, VisitPattern(subpatterns[i], part is null
                ? new Matched(Expr.Unknown, OwnerRef.Undecided, subpatterns[i].InputType)
                : PartOf(matched, part, subpatterns[i].InputType)));
        }

        return result;
    }

    /// <summary>What a property pattern looks at.</summary>
    private Matched MemberOf(Matched matched, IOperation member)
    {
        if (matched.Parts is not null && MemberOf(member) is { } part)
        {
            return PartOf(matched, part, member.Type);
        }

        if (member is IPropertyReferenceOperation { Property: var property } && ComputedBy(property) is { } computed)
        {
            return new Matched(Compute(computed, [matched.Value], matched.Type, member.Type), OwnerRef.Undecided, member.Type);
        }

        var value = Visit(member);
        bool isSame = member is IMemberReferenceOperation { Member: var symbol } && _analysis.Contracts.Has(symbol, _analysis.Model.SameVcpu);
        return new Matched(value, isSame ? matched.Owner : OwnerRef.Undecided, member.Type)
        {
            IsNotNull = member is IPropertyReferenceOperation { Property.NullableAnnotation: NullableAnnotation.NotAnnotated } or IFieldReferenceOperation { Field.NullableAnnotation: NullableAnnotation.NotAnnotated },
        };
    }

    private static Matched PartOf(Matched matched, Composite.Member part, ITypeSymbol? type) =>
        part.Inner is null
            ? new Matched(matched.Parts![part.Offset], matched.PartOwners![part.Offset], type)
            : new Matched(Expr.Unknown, OwnerRef.Other, type)
            {
                Parts = matched.Parts!.AsSpan(part.Offset, part.Count).ToArray(),
                PartOwners = matched.PartOwners!.AsSpan(part.Offset, part.Count).ToArray(),
            };

    private void Declare(ISymbol? symbol, Matched matched, SyntaxNode site)
    {
        if (symbol is not ILocalSymbol local)
        {
            return;
        }

        Assign(SlotOf(local, local.Type), matched.Value, site);
        if (CompositeOf(local.Type) is { } composite)
        {
            bool isSame = matched.Parts?.Length == composite.Count;
            AssignParts(SlotsOf(local, composite), isSame ? matched.Parts! : UnknownParts(composite), site);
            for (int i = 0; i < composite.Count; i++)
            {
                (OwnerOfVariable(local, i) as JoinedOwner)?.Sources.Add(isSame ? matched.PartOwners![i] : OwnerRef.Undecided);
            }
        }
        else if (MayBeVcpuPart(local.Type) && OwnerOfVariable(local) is JoinedOwner joined)
        {
            joined.Sources.Add(matched.Owner);
        }
    }

    /// <summary>A type that every value has is matched by everything but null; whether any other type matches is not known.</summary>
    private Expr MatchesType(ITypeSymbol? matched, Matched value)
    {
        var type = value.Type;
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        var notNull = value.IsNotNull ? Expr.True : Compare(CompareOp.NotEqual, value.Value, new ConstantExpr(ValueSet.Null));
        return matched is null || underlying is not null && IsOrDerivesFrom(underlying, matched)
            ? notNull
            : new LogicExpr(ArithOp.And, notNull, Expr.Unknown);
    }

    /// <summary>Whether the compiler knows that a reference is not null where it is looked at.</summary>
    private bool IsNotNull(IOperation value) => value.Type is { IsReferenceType: true }
        && _graph.OriginalOperation.SemanticModel?.GetTypeInfo(value.Syntax, _analysis.Cancellation).Nullability.FlowState == NullableFlowState.NotNull;

    /// <summary>What a pattern looks at.</summary>
    private readonly record struct Matched(Expr Value, OwnerRef Owner, ITypeSymbol? Type)
    {
        public bool IsNotNull { get; init; }

        public Expr[]? Parts { get; init; }

        public OwnerRef[]? PartOwners { get; init; }
    }
}
