using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VcpuLint.Mutation.Making;

/// <summary>Conditions turned round, or without effect.</summary>
internal static class Conditions
{
    /// <summary>The mutations of a condition that is not turned round by another operator already.</summary>
    public static IEnumerable<Candidate> Of(ExpressionSyntax expression, SemanticModel model)
    {
        bool isPattern = expression is IsPatternExpressionSyntax || expression.IsKind(SyntaxKind.IsExpression);
        if (!isPattern && (IsTurnedAnyway(expression) || !Decides(expression) || model.GetTypeInfo(expression).Type?.SpecialType != SpecialType.System_Boolean))
        {
            yield break;
        }

        if (isPattern && expression.Ancestors().TakeWhile(static a => a is ParenthesizedExpressionSyntax).Count() == 0
            && expression.Parent is PrefixUnaryExpressionSyntax)
        {
            // The operator before it is taken away, which is the same.
            yield break;
        }

        if (Declares(expression))
        {
            yield return Candidate.AlwaysTrue("condition", "true");
            yield return Candidate.AlwaysFalse("condition", "false");
        }
        else
        {
            yield return Candidate.Negated(expression);
        }
    }

    /// <summary>Whether code outside may use a variable that the expression declares.</summary>
    public static bool Declares(ExpressionSyntax expression) => expression
        .DescendantNodes(static n => n is not AnonymousFunctionExpressionSyntax)
        .Any(static n => n is SingleVariableDesignationSyntax && !n.Ancestors().TakeWhile(static a => a is not StatementSyntax).OfType<SwitchExpressionArmSyntax>().Any());

    private static bool IsTurnedAnyway(ExpressionSyntax expression) => expression switch
    {
        ParenthesizedExpressionSyntax or LiteralExpressionSyntax or ConditionalExpressionSyntax or SwitchExpressionSyntax or ThrowExpressionSyntax => true,
        _ => expression.Kind() is SyntaxKind.LogicalNotExpression or SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
            or SyntaxKind.SimpleAssignmentExpression,
    };

    /// <summary>Whether something is decided by the expression as a whole, or returned.</summary>
    private static bool Decides(ExpressionSyntax expression)
    {
        SyntaxNode child = expression;
        while (child.Parent is ParenthesizedExpressionSyntax outer)
        {
            child = outer;
        }

        return child.Parent switch
        {
            IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or WhenClauseSyntax or ReturnStatementSyntax or ArrowExpressionClauseSyntax => true,
            ForStatementSyntax loop => loop.Condition == child,
            ConditionalExpressionSyntax choice => choice.Condition == child,
            AnonymousFunctionExpressionSyntax or EqualsValueClauseSyntax or ArgumentSyntax { RefKindKeyword.RawKind: 0 } or SwitchExpressionArmSyntax => true,
            AssignmentExpressionSyntax assignment => assignment.Right == child,
            _ => false,
        };
    }
}
