using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Microsoft.CodeAnalysis.CSharp.SyntaxFactory;

namespace VcpuLint.Mutation.Making;

/// <summary>One way to change one place of the source.</summary>
/// <param name="Operator">What kind of change it is.</param>
/// <param name="Mutated">The place after the change, as text.</param>
/// <param name="Apply">
/// Makes the node that behaves as changed where the switch is on and as before where it is off, out of the call that asks the switch and the
/// node, in which other places may have their switches already.
/// </param>
internal sealed record Candidate(string Operator, string Mutated, Func<ExpressionSyntax, SyntaxNode, SyntaxNode> Apply)
{
    /// <summary>The changed expression in place of the other one.</summary>
    public static Candidate Instead(string kind, ExpressionSyntax mutated) => new(
        kind,
        Text(mutated),
        (isOn, node) => Parens(ConditionalExpression(isOn, Parens(mutated.WithoutTrivia()), Parens((ExpressionSyntax)node))));

    /// <summary>The condition turned round. A variable that it declares is never known to be assigned then.</summary>
    public static Candidate Negated(ExpressionSyntax condition) => new(
        "negation",
        $"!({Text(condition)})",
        static (isOn, node) => Parens(BinaryExpression(SyntaxKind.NotEqualsExpression, isOn, Parens((ExpressionSyntax)node))));

    /// <summary>The condition always true, without a second copy of the variables that it declares.</summary>
    public static Candidate AlwaysTrue(string kind, string mutated) => new(
        kind,
        mutated,
        static (isOn, node) => Parens(BinaryExpression(SyntaxKind.LogicalOrExpression, isOn, Parens((ExpressionSyntax)node))));

    /// <summary>The condition always false, without a second copy of the variables that it declares.</summary>
    public static Candidate AlwaysFalse(string kind, string mutated) => new(
        kind,
        mutated,
        static (isOn, node) => Parens(BinaryExpression(SyntaxKind.LogicalAndExpression, Not(isOn), Parens((ExpressionSyntax)node))));

    /// <summary>The statement not executed.</summary>
    public static Candidate Removed(string kind) => new(kind, "", static (isOn, node) => Block(IfStatement(Not(isOn), (StatementSyntax)node)));

    /// <summary>Another statement executed.</summary>
    public static Candidate Instead(string kind, ExpressionStatementSyntax mutated) => new(
        kind,
        Text(mutated),
        (isOn, node) => Block(IfStatement(isOn, Block(mutated.WithoutTrivia()), ElseClause(Block((StatementSyntax)node)))));

    /// <summary>An expression as part of a larger one.</summary>
    public static ParenthesizedExpressionSyntax Parens(ExpressionSyntax expression) => ParenthesizedExpression(expression);

    public static PrefixUnaryExpressionSyntax Not(ExpressionSyntax expression) => PrefixUnaryExpression(SyntaxKind.LogicalNotExpression, expression);

    /// <summary>The text of a node in one line, without comments.</summary>
    public static string Text(SyntaxNode node)
    {
        string text = string.Join(' ', node.DescendantTokens().Select(static t => t.Text).Where(static t => t.Length > 0));
        foreach (string tight in (string[])["(", ")", "[", "]", ".", ",", ";", "!", "++", "--", "~"])
        {
            bool opens = tight is "(" or "[" or "." or "!" or "~";
            text = tight is "!" or "~" ? text : text.Replace(" " + tight, tight, StringComparison.Ordinal);
            text = opens ? text.Replace(tight + " ", tight, StringComparison.Ordinal) : text;
        }

        return text.Length <= 160 ? text : text[..100] + " ... " + text[^50..];
    }
}
