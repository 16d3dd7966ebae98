using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>A test that becomes true for a second reason too.</summary>
internal static class Disjunction
{
    /// <summary><c>x</c> becomes <c>x || y</c>, and <c>!x</c> becomes <c>!x &amp;&amp; !y</c>, in parentheses only where they are needed.</summary>
    public static TextChange Of(ExpressionSyntax test, string second)
    {
        if (test.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } negation
            && Binds(negation, SyntaxKind.LogicalAndExpression))
        {
            return new TextChange(negation.Span, $"{negation} && !{second}");
        }

        return new TextChange(test.Span, Binds(test, SyntaxKind.LogicalOrExpression) ? $"{test} || {second}" : $"({test} || {second})");
    }

    /// <summary>Whether an operator of the kind may be added at a place without parentheses.</summary>
    private static bool Binds(ExpressionSyntax expression, SyntaxKind kind) => expression.Parent switch
    {
        BinaryExpressionSyntax binary =>
            binary.IsKind(kind) || (kind == SyntaxKind.LogicalAndExpression && binary.IsKind(SyntaxKind.LogicalOrExpression)),
        AssignmentExpressionSyntax assignment => assignment.Right == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        ConditionalExpressionSyntax => true,
        ExpressionSyntax => expression.Parent is ParenthesizedExpressionSyntax,
        _ => true,
    };
}
