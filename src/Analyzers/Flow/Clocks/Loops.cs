using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>The loops that a block stands in.</summary>
internal static class Loops
{
    /// <summary>A number from 1 for the loop that a call stands in, the same for all calls in it.</summary>
    public static int NumberAt(SyntaxNode site) => ((LoopAround(site) ?? site).SpanStart % MachineState.MaxLoops) + 1;

    /// <summary>Whether what a call is made on is another thing in each turn of the loop around it.</summary>
    public static bool ChangesWithTheTurn(SyntaxNode? site)
    {
        if (site is not InvocationExpressionSyntax { Expression: var called } || LoopAround(site) is not { } loop)
        {
            return false;
        }

        var changing = loop.DescendantNodes().Select(static n => n switch
        {
            AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } => name.Identifier.ValueText,
            PrefixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression } => name.Identifier.ValueText,
            PostfixUnaryExpressionSyntax { Operand: IdentifierNameSyntax name, RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression } => name.Identifier.ValueText,
            VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } declared => declared.Identifier.ValueText,
            _ => null,
        });
        var names = new HashSet<string?>(changing) { (loop as ForEachStatementSyntax)?.Identifier.ValueText };
        return called.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => names.Contains(n.Identifier.ValueText));
    }

    /// <summary>Whether the innermost loop around a block runs it in each of its turns.</summary>
    public static bool IsInEachTurn(Body body, IrBlock block)
    {
        var edges = body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (From: b, To: t))).ToArray();
        HashSet<IrBlock>? innermost = null;
        HashSet<IrBlock> headers = [];
        var inside = edges;
        while (Around(block, inside, body.Lowered.Blocks.Count) is { Count: > 0 } loop)
        {
            innermost = loop;
            headers = new HashSet<IrBlock>(edges.Where(e => loop.Contains(e.To) && !loop.Contains(e.From)).Select(static e => e.To));

            // Without the way back to where a loop is entered only the loops inside it are left.
            inside = [.. inside.Where(e => loop.Contains(e.From) && loop.Contains(e.To) && !headers.Contains(e.To))];
        }

        return innermost is not null && !ComesBack(headers, innermost, block);
    }

    private static SyntaxNode? LoopAround(SyntaxNode site) =>
        site.AncestorsAndSelf().FirstOrDefault(static n => n is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax);

    /// <summary>The blocks that a block is on a way round with; none if it is on none.</summary>
    private static HashSet<IrBlock> Around(IrBlock block, (IrBlock From, IrBlock To)[] edges, int count)
    {
        int[] component = StrongComponents.Find([.. edges.Select(static e => (e.From.Id, e.To.Id))], count);
        var round = edges.Where(e => component[e.From.Id] == component[block.Id] && component[e.To.Id] == component[block.Id]);
        return [.. round.Select(static e => e.From)];
    }

    /// <summary>Whether a turn can be made without a block.</summary>
    private static bool ComesBack(HashSet<IrBlock> headers, HashSet<IrBlock> loop, IrBlock without)
    {
        var seen = new HashSet<IrBlock>();
        var pending = new Stack<IrBlock>(headers.Where(h => h != without));
        while (pending.Count > 0)
        {
            foreach (var target in pending.Pop().Targets.Where(t => t != without && loop.Contains(t)))
            {
                if (headers.Contains(target))
                {
                    return true;
                }

                if (seen.Add(target))
                {
                    pending.Push(target);
                }
            }
        }

        return false;
    }
}
