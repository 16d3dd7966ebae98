using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>An operand without its operator, and steps in the other direction.</summary>
internal static class UnaryOperators
{
    /// <summary>The mutations of an expression with one operand.</summary>
    public static IEnumerable<Candidate> Of(ExpressionSyntax expression)
    {
        switch (expression)
        {
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression) && !Conditions.Declares(not):
                yield return Candidate.Instead("negation", not.Operand);
                break;
            case PrefixUnaryExpressionSyntax not when not.IsKind(SyntaxKind.LogicalNotExpression):
                yield return Candidate.AlwaysTrue("negation", "true");
                yield return Candidate.AlwaysFalse("negation", "false");
                break;
            case PrefixUnaryExpressionSyntax unary when unary.Kind() is SyntaxKind.UnaryMinusExpression or SyntaxKind.BitwiseNotExpression:
                yield return Candidate.Instead("unary", unary.Operand);
                break;
            case PrefixUnaryExpressionSyntax or PostfixUnaryExpressionSyntax when Turned(expression) is { } turned:
                yield return Candidate.Instead("step", turned);
                break;
        }
    }

    /// <summary>A step up for one down, and the other way round; null if it is no step.</summary>
    public static ExpressionSyntax? Turned(ExpressionSyntax expression) => expression.Kind() switch
    {
        SyntaxKind.PreIncrementExpression => PrefixUnaryExpression(SyntaxKind.PreDecrementExpression, ((PrefixUnaryExpressionSyntax)expression).Operand),
        SyntaxKind.PreDecrementExpression => PrefixUnaryExpression(SyntaxKind.PreIncrementExpression, ((PrefixUnaryExpressionSyntax)expression).Operand),
        SyntaxKind.PostIncrementExpression => PostfixUnaryExpression(SyntaxKind.PostDecrementExpression, ((PostfixUnaryExpressionSyntax)expression).Operand),
        SyntaxKind.PostDecrementExpression => PostfixUnaryExpression(SyntaxKind.PostIncrementExpression, ((PostfixUnaryExpressionSyntax)expression).Operand),
        _ => null,
    };
}
