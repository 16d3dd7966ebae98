using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>Statements left out, and assignments by another operator.</summary>
internal static class Statements
{
    private static readonly Dictionary<SyntaxKind, SyntaxKind> Others = new()
    {
        [SyntaxKind.OrAssignmentExpression] = SyntaxKind.AndAssignmentExpression,
        [SyntaxKind.AndAssignmentExpression] = SyntaxKind.OrAssignmentExpression,
        [SyntaxKind.ExclusiveOrAssignmentExpression] = SyntaxKind.OrAssignmentExpression,
        [SyntaxKind.AddAssignmentExpression] = SyntaxKind.SubtractAssignmentExpression,
        [SyntaxKind.SubtractAssignmentExpression] = SyntaxKind.AddAssignmentExpression,
        [SyntaxKind.LeftShiftAssignmentExpression] = SyntaxKind.RightShiftAssignmentExpression,
        [SyntaxKind.RightShiftAssignmentExpression] = SyntaxKind.LeftShiftAssignmentExpression,
        [SyntaxKind.CoalesceAssignmentExpression] = SyntaxKind.SimpleAssignmentExpression,
    };

    /// <summary>The mutations of a statement.</summary>
    public static IEnumerable<Candidate> Of(StatementSyntax statement, SemanticModel model)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax { Expression: var expression }:
                if (expression is AssignmentExpressionSyntax assignment && Others.TryGetValue(assignment.Kind(), out var other)
                    && model.GetTypeInfo(assignment).Type?.SpecialType != SpecialType.System_String)
                {
                    yield return Candidate.Instead(
                        "assignment", ExpressionStatement(AssignmentExpression(other, assignment.Left, assignment.Right.WithoutTrailingTrivia())));
                }

                if (UnaryOperators.Turned(expression) is { } turned)
                {
                    yield return Candidate.Instead("step", ExpressionStatement(turned));
                }

                yield return Candidate.Removed("statement");
                break;
            case BreakStatementSyntax or ContinueStatementSyntax or ReturnStatementSyntax { Expression: null } or YieldStatementSyntax:
                yield return Candidate.Removed("jump");
                break;
            case BlockSyntax { Statements.Count: > 1 } block when block.Parent is not AnonymousFunctionExpressionSyntax:
                yield return new("block", "{ }", static (isOn, node) => Block(IfStatement(Candidate.Not(isOn), (StatementSyntax)node)));
                break;
        }
    }
}
