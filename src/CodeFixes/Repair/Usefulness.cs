using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>
/// Whether a call is still made on some way behind a repair. A condition that contradicts another one makes any diagnostic go away.
/// </summary>
internal sealed class Usefulness(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    public async Task<bool> IsMadeAsync(SyntaxNode call, Edit edit)
    {
        var changes = edit.Changes.OrderBy(static c => c.Span.Start).ToArray();
        var model = await loop.Document.WithText(loop.Text.WithChanges(changes)).GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || CompilationAnalysis.Create(model.Compilation, cancellationToken) is not { } analysis)
        {
            return false;
        }

        var syntax = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        int place = Approval.Moved(call.SpanStart, changes);
        bool IsCall(SyntaxNode site) => site.SyntaxTree == model.SyntaxTree && site.SpanStart == place && site.RawKind == call.RawKind;
        return Members.Around(syntax, place) is { } member && Members.RootsReaching(analysis, member).Any(root => IsMade(analysis, root, IsCall));
    }

    private bool IsMade(CompilationAnalysis analysis, Body root, Func<SyntaxNode, bool> isCall)
    {
        var judged = Judged.Clock(loop.Finding.Node.State.Machine.Topic);
        var solver = Solver.Solve(analysis, root, useFinished: false, judged);
        bool isMade = solver.Nodes.Exists(n => n.Instance.Program.Steps[n.Step].Site is { } site && isCall(site));
        solver.Release();
        return isMade;
    }
}
