using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.FlowAnalysis;
using Microsoft.CodeAnalysis.Operations;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>What is known of loops by what they go over: what is never empty has a first turn, so that no way leads past it, and an array has nothing to dispose of.</summary>
internal sealed partial class BodyLowering
{
    private readonly List<(IrBlock Head, IrBlock Asks)> _nonEmptyLoops = [];

    /// <summary>Keeps the block in which such a loop asks whether there is another turn.</summary>
    private void NoteLoop(BasicBlock block)
    {
        if (block.BranchValue is IInvocationOperation { IsImplicit: true, Syntax.Parent: ForEachStatementSyntax loop }
            && _graph.OriginalOperation.SemanticModel?.GetSymbolInfo(loop.Expression, _analysis.Cancellation).Symbol is { } collection
            && _analysis.Contracts.Has(collection, _analysis.Model.NotEmpty))
        {
            _nonEmptyLoops.Add((_blocks[block.Ordinal], _current));
        }
    }

    private void BeginNonEmptyLoops()
    {
        foreach (var (head, asks) in _nonEmptyLoops)
        {
            var turn = asks.Targets.Find(t => Reaches(t, head, without: null));
            if (turn is null)
            {
                continue;
            }

            foreach (var before in _lowered.Blocks.Where(b => b.Targets.Contains(head) && !Reaches(turn, b, without: head)))
            {
                for (int i = 0; i < before.Targets.Count; i++)
                {
                    before.Targets[i] = before.Targets[i] == head ? turn : before.Targets[i];
                }
            }
        }
    }

    /// <summary>Whether what the compiler does by itself at a place belongs to a loop over an array.</summary>
    private bool IsLoopOverArray(SyntaxNode site) => site.Parent is CommonForEachStatementSyntax loop
        && _graph.OriginalOperation.SemanticModel?.GetTypeInfo(loop.Expression).Type is IArrayTypeSymbol;

    private static bool Reaches(IrBlock from, IrBlock to, IrBlock? without)
    {
        var seen = new HashSet<IrBlock> { from };
        var pending = new Stack<IrBlock>(seen);
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            if (block == to)
            {
                return true;
            }

            foreach (var target in block.Targets.Where(t => t != without && seen.Add(t)))
            {
                pending.Push(target);
            }
        }

        return false;
    }
}
