using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Masks;

/// <summary>Writes members of the mask enum where numbers of bits, or copies of the shared mask, stand.</summary>
internal sealed class MaskWriter(SemanticModel model, INamedTypeSymbol index, INamedTypeSymbol mask)
{
    /// <summary>The edits that put the bit in the place of its number: without the casts that only made a mask of a number, or with them.</summary>
    public IEnumerable<Edit> InsteadOfIndex(ExpressionSyntax expression)
    {
        var indexes = IndexesIn(expression).ToArray();
        if (indexes.Length == 0)
        {
            yield break;
        }

        var casts = expression.DescendantNodesAndSelf().OfType<CastExpressionSyntax>().Where(c => indexes.Any(i => c.Span.Contains(i.Span)));
        var needless = casts.Where(static c => HasNoCommentsAround(c, c.Expression)).ToArray();
        var outside = needless.FirstOrDefault(c => c == expression);
        yield return new Edit(needless.SelectMany(WithoutCast).Concat(indexes.Select(i => Bit(i, isMask: true))));
        if (outside is not null)
        {
            yield return new Edit(WithoutCast(outside).Concat(indexes.Select(i => Bit(i, isMask: true))));
        }

        yield return new Edit(indexes.Select(i => Bit(i, isMask: true)));
        yield return new Edit(indexes.Select(i => Bit(i, isMask: false)));
        if (UnionOf(expression) is { } union && Named(union) is { } group && !StatementText.CommentsIn(expression).Any())
        {
            yield return Instead(expression, $"{mask.ToMinimalDisplayString(model, expression.SpanStart)}.{group.Name}");
        }
    }

    /// <summary>
    /// The edits that put the shared mask in the place of a copy. Where to test for everything is not right, a part of it is the shared mask less
    /// the group of flags that it leaves out; a single flag has more likely been forgotten.
    /// </summary>
    public IEnumerable<Edit> InsteadOfCopy(ExpressionSyntax expression, string? shared)
    {
        if (shared is null || StatementText.CommentsIn(expression).Any())
        {
            yield break;
        }

        string type = mask.ToMinimalDisplayString(model, expression.SpanStart);
        yield return Instead(expression, $"{type}.{shared}");
        if (Value(Member(shared)) is { } whole && model.GetConstantValue(expression) is { HasValue: true, Value: { } written }
            && (whole & ~ToBits(written)) is var missing && (missing & (missing - 1)) != 0 && Named(missing) is { } rest)
        {
            string less = $"{type}.{shared} & ~{type}.{rest.Name}";
            bool isOperand = expression.Parent is BinaryExpressionSyntax or CastExpressionSyntax or PrefixUnaryExpressionSyntax;
            yield return Instead(expression, isOperand ? $"({less})" : less);
        }
    }

    private static Edit Instead(ExpressionSyntax expression, string text) => new((TextChange[])[new TextChange(expression.Span, text)]);

    /// <summary>The innermost expressions of the index type.</summary>
    private IEnumerable<ExpressionSyntax> IndexesIn(ExpressionSyntax expression) => expression
        .DescendantNodesAndSelf(n => !IsLeaf(n)).OfType<ExpressionSyntax>().Where(IsLeaf);

    private bool IsLeaf(SyntaxNode node) =>
        node is not (ParenthesizedExpressionSyntax or BinaryExpressionSyntax or PrefixUnaryExpressionSyntax or ConditionalExpressionSyntax)
        && node is ExpressionSyntax e && model.GetSymbolInfo(e).Symbol is not ITypeSymbol
        && SymbolEqualityComparer.Default.Equals(model.GetTypeInfo(e).Type, index);

    /// <summary>The bits of the numbers that are cast or combined by <c>|</c>; null if there is anything else.</summary>
    private ulong? UnionOf(ExpressionSyntax expression) => expression switch
    {
        CastExpressionSyntax cast => UnionOf(cast.Expression),
        ParenthesizedExpressionSyntax inner => UnionOf(inner.Expression),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.BitwiseOrExpression } both => UnionOf(both.Left) | UnionOf(both.Right),
        _ => IsLeaf(expression) && model.GetConstantValue(expression) is { HasValue: true, Value: { } number } ? 1ul << (int)ToBits(number) : null,
    };

    private TextChange Bit(ExpressionSyntax leaf, bool isMask)
    {
        string type = mask.ToMinimalDisplayString(model, leaf.SpanStart);
        if (model.GetConstantValue(leaf) is { HasValue: true, Value: { } number } && Named(1ul << (int)ToBits(number)) is { } bit)
        {
            return new TextChange(leaf.Span, $"{type}.{bit.Name}");
        }

        var whole = leaf.Parent is CastExpressionSyntax cast ? cast.Span : leaf.Span;
        return isMask ? new TextChange(leaf.Span, $"({type})(1 << (int){leaf})") : new TextChange(whole, $"(1 << (int){leaf})");
    }

    private static IEnumerable<TextChange> WithoutCast(CastExpressionSyntax cast)
    {
        bool dropParentheses = cast.Expression is ParenthesizedExpressionSyntax around
            && HasNoCommentsAround(around, around.Expression)
            && cast.Parent is ArgumentSyntax or AttributeArgumentSyntax or EqualsValueClauseSyntax or ReturnStatementSyntax
                or ArrowExpressionClauseSyntax or AssignmentExpressionSyntax or ParenthesizedExpressionSyntax;
        var inner = dropParentheses ? ((ParenthesizedExpressionSyntax)cast.Expression).Expression : cast.Expression;
        yield return new TextChange(TextSpan.FromBounds(cast.SpanStart, inner.SpanStart), string.Empty);
        if (dropParentheses)
        {
            yield return new TextChange(TextSpan.FromBounds(inner.Span.End, cast.Span.End), string.Empty);
        }
    }

    private static bool HasNoCommentsAround(ExpressionSyntax whole, ExpressionSyntax inner) =>
        StatementText.CommentsIn(whole).Count() == StatementText.CommentsIn(inner).Count();

    private IFieldSymbol? Member(string name) => mask.GetMembers(name).OfType<IFieldSymbol>().FirstOrDefault();

    private IFieldSymbol? Named(ulong value) => mask.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(f => Value(f) == value);

    private static ulong? Value(IFieldSymbol? field) => field is { HasConstantValue: true, ConstantValue: { } value } ? ToBits(value) : null;

    private static ulong ToBits(object value) => value is ulong bits ? bits : unchecked((ulong)Convert.ToInt64(value, CultureInfo.InvariantCulture));
}
