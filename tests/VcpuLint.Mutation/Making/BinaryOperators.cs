using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>Another operator between two operands, or one of the operands alone.</summary>
internal static class BinaryOperators
{
    private static readonly Dictionary<SyntaxKind, (string Kind, SyntaxKind[] Others)> Others = new()
    {
        [SyntaxKind.AddExpression] = ("arithmetic", [SyntaxKind.SubtractExpression]),
        [SyntaxKind.SubtractExpression] = ("arithmetic", [SyntaxKind.AddExpression]),
        [SyntaxKind.MultiplyExpression] = ("arithmetic", [SyntaxKind.DivideExpression]),
        [SyntaxKind.DivideExpression] = ("arithmetic", [SyntaxKind.MultiplyExpression]),
        [SyntaxKind.ModuloExpression] = ("arithmetic", [SyntaxKind.MultiplyExpression]),
        [SyntaxKind.LessThanExpression] = ("comparison", [SyntaxKind.LessThanOrEqualExpression, SyntaxKind.GreaterThanExpression]),
        [SyntaxKind.LessThanOrEqualExpression] = ("comparison", [SyntaxKind.LessThanExpression, SyntaxKind.GreaterThanExpression]),
        [SyntaxKind.GreaterThanExpression] = ("comparison", [SyntaxKind.GreaterThanOrEqualExpression, SyntaxKind.LessThanExpression]),
        [SyntaxKind.GreaterThanOrEqualExpression] = ("comparison", [SyntaxKind.GreaterThanExpression, SyntaxKind.LessThanExpression]),
        [SyntaxKind.EqualsExpression] = ("equality", [SyntaxKind.NotEqualsExpression]),
        [SyntaxKind.NotEqualsExpression] = ("equality", [SyntaxKind.EqualsExpression]),
        [SyntaxKind.LogicalAndExpression] = ("logical", [SyntaxKind.LogicalOrExpression]),
        [SyntaxKind.LogicalOrExpression] = ("logical", [SyntaxKind.LogicalAndExpression]),
        [SyntaxKind.BitwiseAndExpression] = ("bitwise", [SyntaxKind.BitwiseOrExpression]),
        [SyntaxKind.BitwiseOrExpression] = ("bitwise", [SyntaxKind.BitwiseAndExpression]),
        [SyntaxKind.ExclusiveOrExpression] = ("bitwise", [SyntaxKind.BitwiseOrExpression]),
        [SyntaxKind.LeftShiftExpression] = ("shift", [SyntaxKind.RightShiftExpression]),
        [SyntaxKind.RightShiftExpression] = ("shift", [SyntaxKind.LeftShiftExpression]),
    };

    /// <summary>The mutations of a binary expression.</summary>
    public static IEnumerable<Candidate> Of(ExpressionSyntax expression, SemanticModel model)
    {
        if (expression is not BinaryExpressionSyntax binary)
        {
            yield break;
        }

        if (binary.IsKind(SyntaxKind.CoalesceExpression))
        {
            yield return Candidate.Instead("coalescing", binary.Left);
            if (binary.Right is not ThrowExpressionSyntax)
            {
                yield return Candidate.Instead("coalescing", binary.Right);
            }

            yield break;
        }

        if (!Others.TryGetValue(binary.Kind(), out var others) || model.GetTypeInfo(binary).Type?.SpecialType == SpecialType.System_String)
        {
            yield break;
        }

        foreach (var other in others.Others)
        {
            if (others.Kind == "logical" && Conditions.Declares(binary))
            {
                // A copy would declare the same variables again: the operands are switched off one by one instead.
                foreach (var candidate in OneOperandOnly(binary))
                {
                    yield return candidate;
                }

                continue;
            }

            yield return Candidate.Instead(others.Kind, With(binary, other));
        }
    }

    private static IEnumerable<Candidate> OneOperandOnly(BinaryExpressionSyntax binary)
    {
        bool and = binary.IsKind(SyntaxKind.LogicalAndExpression);
        yield return new("logical", Candidate.Text(binary.Right), (isOn, node) => Neutral((BinaryExpressionSyntax)node, isOn, left: true));
        yield return new("logical", Candidate.Text(binary.Left), (isOn, node) => Neutral((BinaryExpressionSyntax)Unwrapped(node), isOn, left: false));

        BinaryExpressionSyntax Neutral(BinaryExpressionSyntax node, ExpressionSyntax isOn, bool left)
        {
            var operand = Candidate.Parens(left ? node.Left : node.Right);
            ExpressionSyntax switched = Candidate.Parens(and
                ? BinaryExpression(SyntaxKind.LogicalOrExpression, isOn, operand)
                : BinaryExpression(SyntaxKind.LogicalAndExpression, Candidate.Not(isOn), operand));
            return left ? node.WithLeft(switched) : node.WithRight(switched);
        }
    }

    private static SyntaxNode Unwrapped(SyntaxNode node) => node is ParenthesizedExpressionSyntax { Expression: var inner } ? Unwrapped(inner) : node;

    private static BinaryExpressionSyntax With(BinaryExpressionSyntax binary, SyntaxKind kind) =>
        BinaryExpression(kind, binary.Left, binary.Right.WithoutTrailingTrivia());
}
