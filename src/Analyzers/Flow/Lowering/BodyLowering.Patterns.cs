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
        var elements = ElementsOf(isPattern.Value);
        var value = elements is null ? Spill(Visit(isPattern.Value), isPattern.Value.Type) : Expr.Unknown;
        if (DeclaredBy(isPattern.Pattern) is ILocalSymbol declared && _analysis.Contracts.IsVcpuPart(declared.Type)
            && OwnerOfVariable(declared) is JoinedOwner joined)
        {
            joined.Sources.Add(OwnerOf(isPattern.Value));
        }

        return VisitPattern(isPattern.Pattern, value, isPattern.Value.Type, elements);
    }

    private static ISymbol? DeclaredBy(IPatternOperation pattern) => pattern switch
    {
        IDeclarationPatternOperation declaration => declaration.DeclaredSymbol,
        IRecursivePatternOperation recursive => recursive.DeclaredSymbol,
        INegatedPatternOperation negated => DeclaredBy(negated.Pattern),
        _ => null,
    };

    /// <summary>The elements of a tuple that is matched, if they are known.</summary>
    private Expr[]? ElementsOf(IOperation value)
    {
        value = Unwrap(value);
        return value is ITupleOperation tuple ? tuple.Elements.Select(e => Hold(Visit(e), e.Type)).ToArray()
            : value is IFlowCaptureReferenceOperation reference && _capturedTuples.TryGetValue(reference.Id, out var captured) ? captured
            : ResultSlots(value) is { } slots ? Array.ConvertAll(slots, static s => s >= 0 ? new SlotExpr(s) : Expr.Unknown)
            : null;
    }

    private Expr VisitPattern(IPatternOperation pattern, Expr value, ITypeSymbol? type, Expr[]? elements = null)
    {
        switch (pattern)
        {
            case IConstantPatternOperation constant:
                return Compare(CompareOp.Equal, value, Visit(constant.Value));
            case IRelationalPatternOperation relational:
                return Combine(relational.OperatorKind, null, value, Visit(relational.Value));
            case INegatedPatternOperation negated:
                return new NotExpr(VisitPattern(negated.Pattern, value, type, elements));
            case IBinaryPatternOperation binary:
                var left = VisitPattern(binary.LeftPattern, value, type, elements);
                var right = VisitPattern(binary.RightPattern, value, type, elements);
                return new LogicExpr(binary.OperatorKind == BinaryOperatorKind.And ? ArithOp.And : ArithOp.Or, left, right);
            case IDiscardPatternOperation:
                return Expr.True;
            case IDeclarationPatternOperation declaration:
                Declare(declaration.DeclaredSymbol, value, pattern.Syntax);
                return declaration.MatchesNull ? Expr.True : MatchesType(declaration.MatchedType, type, value);
            case ITypePatternOperation typePattern:
                return MatchesType(typePattern.MatchedType, type, value);
            case IRecursivePatternOperation recursive:
                Declare(recursive.DeclaredSymbol, value, pattern.Syntax);
                return VisitRecursive(recursive, value, type, elements);
            default:
                return Expr.Unknown;
        }
    }

    private Expr VisitRecursive(IRecursivePatternOperation recursive, Expr value, ITypeSymbol? type, Expr[]? elements)
    {
        // A tuple is a value: there is no null to match, and no other type.
        var result = elements is null ? MatchesType(recursive.MatchedType, type, value) : Expr.True;
        foreach (var property in recursive.PropertySubpatterns)
        {
            var member = Visit(property.Member);
            result = new LogicExpr(ArithOp.And, result, VisitPattern(property.Pattern, member, property.Member.Type));
        }

        var subpatterns = recursive.DeconstructionSubpatterns;
        for (int i = 0; i < subpatterns.Length; i++)
        {
            var element = elements is not null && i < elements.Length ? elements[i] : Expr.Unknown;
            result = new LogicExpr(ArithOp.And, result, VisitPattern(subpatterns[i], element, subpatterns[i].InputType));
        }

        return result;
    }

    private void Declare(ISymbol? symbol, Expr value, SyntaxNode site)
    {
        if (symbol is ILocalSymbol local)
        {
            Assign(SlotOf(local, local.Type), value, site);
        }
    }

    /// <summary>A type that every value has is matched by everything but null; whether any other type matches is not known.</summary>
    private Expr MatchesType(ITypeSymbol? matched, ITypeSymbol? type, Expr value)
    {
        var underlying = type is INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable ? nullable.TypeArguments[0] : type;
        var notNull = Compare(CompareOp.NotEqual, value, new ConstantExpr(ValueSet.Null));
        return matched is null || underlying is not null && IsOrDerivesFrom(underlying, matched)
            ? notNull
            : new LogicExpr(ArithOp.And, notNull, Expr.Unknown);
    }
}
