using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>The loops that a block stands in.</summary>
internal static class Loops
{
    private static readonly ConditionalWeakTable<SyntaxTree, int[]> Starts = new();

    /// <summary>A number from 1 for the loop that a call stands in, the same for all calls in it, and another one for the loops next to it in the text.</summary>
    public static int NumberAt(SyntaxNode site)
    {
        int[] starts = Starts.GetValue(site.SyntaxTree, static t => [.. t.GetRoot().DescendantNodes().Where(IsLoop).Select(static n => n.SpanStart)]);
        int at = Array.BinarySearch(starts, (LoopAround(site) ?? site).SpanStart);
        return ((at < 0 ? ~at : at) % MachineState.MaxLoops) + 1;
    }

    /// <summary>Whether what a call is made on is another thing in each turn of the loop around it.</summary>
    public static bool ChangesWithTheTurn(SyntaxNode? site) => site is InvocationExpressionSyntax { Expression: var called } && ChangesWithTheTurn(site, called);

    /// <summary>Whether a part of a call is another thing in each turn of the loop around it.</summary>
    public static bool ChangesWithTheTurn(SyntaxNode site, SyntaxNode part)
    {
        if (LoopAround(site) is not { } loop)
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
        return part.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>().Any(n => names.Contains(n.Identifier.ValueText));
    }

    /// <summary>Whether the loop around a call goes over what is listed there one by one, and not over all that there are.</summary>
    public static bool IsOverListed(SyntaxNode? site) => site is not null && LoopAround(site) is ForEachStatementSyntax { Expression: var all } && all switch
    {
        ArrayCreationExpressionSyntax { Initializer: not null } or ImplicitArrayCreationExpressionSyntax => true,
        CollectionExpressionSyntax listed => !listed.Elements.Any(static e => e is SpreadElementSyntax),
        _ => false,
    };

    /// <summary>Whether the innermost loop around a block runs it in each of its turns.</summary>
    public static bool IsInEachTurn(Body body, IrBlock block)
    {
        var edges = body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (b.Id, t.Id))).ToArray();
        var (steps, heads) = InnermostLoop.Around(block.Id, edges, body.Lowered.Blocks.Count, body.Lowered.Entry?.Id ?? -1);
        return steps.Count > 0 && !ComesBack(
            [.. body.Lowered.Blocks.Where(b => heads.Contains(b.Id))], [.. body.Lowered.Blocks.Where(b => steps.Contains(b.Id))], block);
    }

    private static SyntaxNode? LoopAround(SyntaxNode site) =>
        site.AncestorsAndSelf().FirstOrDefault(IsLoop);

    private static bool IsLoop(SyntaxNode node) => node is CommonForEachStatementSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax;

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
