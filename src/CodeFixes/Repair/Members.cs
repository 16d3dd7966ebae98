using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>The bodies that a piece of source belongs to, and the roots in which they are judged.</summary>
internal static class Members
{
    /// <summary>The declaration with code around a position, as <see cref="BodyTable.GetDeclared"/> takes it.</summary>
    public static SyntaxNode? Around(SyntaxNode syntax, int position) =>
        syntax.FindToken(Math.Min(position, syntax.FullSpan.End)).Parent?.AncestorsAndSelf().FirstOrDefault(static n =>
            n is BaseMethodDeclarationSyntax or AccessorDeclarationSyntax or GlobalStatementSyntax
                or VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax }
                or ArrowExpressionClauseSyntax { Parent: BasePropertyDeclarationSyntax }
                or EqualsValueClauseSyntax { Parent: PropertyDeclarationSyntax });

    /// <summary>The roots among a member and the lambdas and local functions in it.</summary>
    public static IEnumerable<Body> RootsIn(CompilationAnalysis analysis, SyntaxNode member) =>
        analysis.Bodies.GetDeclared(member) is { } body ? RootsAmong(analysis, WithNested(body)) : [];

    /// <summary>The roots in which a member is judged: itself, or whatever calls it.</summary>
    public static IEnumerable<Body> RootsReaching(CompilationAnalysis analysis, SyntaxNode member)
    {
        if (analysis.Bodies.GetDeclared(member) is not { } body)
        {
            return [];
        }

        var found = new HashSet<Body>();
        var pending = new Stack<Body>(WithNested(body));
        while (pending.Count > 0)
        {
            analysis.Cancellation.ThrowIfCancellationRequested();
            var next = pending.Pop();
            if (!found.Add(next))
            {
                continue;
            }

            foreach (var caller in analysis.Callers.CallersOf(next).SelectMany(WithNested))
            {
                pending.Push(caller);
            }
        }

        return RootsAmong(analysis, found);
    }

    private static IEnumerable<Body> RootsAmong(CompilationAnalysis analysis, IEnumerable<Body> bodies) =>
        bodies.Where(b => (analysis.Closures.MovesWork(b) || analysis.Closures.MovesClock(b)) && analysis.Roots.IsRoot(b));

    private static IEnumerable<Body> WithNested(Body body)
    {
        yield return body;
        foreach (var nested in body.Lowered.Nested.SelectMany(WithNested))
        {
            yield return nested;
        }
    }
}
