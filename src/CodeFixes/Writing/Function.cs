using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace VcpuLint.CodeFixes.Writing;

/// <summary>The function around a statement, and the ways out of a piece of it.</summary>
internal static class Function
{
    /// <summary>The method, accessor, local function or lambda that a statement belongs to.</summary>
    public static SyntaxNode Around(SyntaxNode node) => node.Ancestors().First(static n =>
        n is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or CompilationUnitSyntax);

    /// <summary>The innermost loop around a statement in the same function.</summary>
    public static StatementSyntax? LoopAround(SyntaxNode node) => InFunction(node).FirstOrDefault(IsLoop);

    /// <summary>Whether <c>break</c> at a statement leaves the loop, and not a switch in it.</summary>
    public static bool BreakLeaves(SyntaxNode node, StatementSyntax loop) =>
        InFunction(node).First(static s => s is SwitchStatementSyntax || IsLoop(s)) == loop;

    /// <summary>Whether leaving by a jump runs code of its own: a finally, or the end of a using.</summary>
    public static bool HasCleanUp(SyntaxNode node) => node.Ancestors().TakeWhile(a => a != Around(node)).Any(static a =>
        a is TryStatementSyntax { Finally: not null } or UsingStatementSyntax or LockStatementSyntax
        || (a is BlockSyntax block && block.Statements.Any(static s => s is LocalDeclarationStatementSyntax { UsingKeyword.RawKind: not 0 })));

    /// <summary>The return statements of the function itself, in the order of the source.</summary>
    public static IEnumerable<ReturnStatementSyntax> Returns(SyntaxNode function) =>
        function.DescendantNodes(n => n == function || n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax)).OfType<ReturnStatementSyntax>();

    /// <summary>Whether a statement ends in a jump back to the head of the loop.</summary>
    public static bool GoesRound(StatementSyntax statement) =>
        statement is ContinueStatementSyntax or GotoStatementSyntax
        || (statement is BlockSyntax { Statements: { Count: > 0 } statements } && GoesRound(statements.Last()));

    /// <summary>Whether a statement, or one in it, goes elsewhere than to the next one.</summary>
    public static bool Jumps(StatementSyntax statement) => statement.DescendantNodesAndSelf().Any(static n => n is ReturnStatementSyntax
        or YieldStatementSyntax or ThrowStatementSyntax or ThrowExpressionSyntax or BreakStatementSyntax or ContinueStatementSyntax or GotoStatementSyntax);

    private static bool IsLoop(StatementSyntax statement) =>
        statement is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax;

    private static IEnumerable<StatementSyntax> InFunction(SyntaxNode node) => node.Ancestors()
        .TakeWhile(static n => n is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or MemberDeclarationSyntax) || n is GlobalStatementSyntax)
        .OfType<StatementSyntax>();
}
