using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Moves the handler of a request before that of the request which it makes, if both are statements of one block, with nothing but other handlers in
/// between and no way out of any of them.
/// </summary>
internal sealed class HandlerOrderEdits(LoopUnderRepair loop)
{
    public IEnumerable<Edit> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } raise || raise.Index != loop.Trail.End || NamedRequests.Of(raise.Instr) is not { } request)
        {
            yield break;
        }

        var looks = loop.Trail.Calls.Where(c => c.Index < raise.Index && Takes(c) && NamedRequests.Of(c.Instr) == request)
            .SelectMany(loop.SitesOf).ToArray();
        foreach (var site in loop.SitesOf(raise))
        {
            foreach (var handler in site.Ancestors().OfType<IfStatementSyntax>().Where(h => h.Parent is BlockSyntax))
            {
                var statements = ((BlockSyntax)handler.Parent!).Statements;
                int from = statements.IndexOf(handler);
                int to = statements.IndexOf(s => looks.Any(l => s.Span.Contains(l.Span)));
                if (to >= 0 && to < from && statements.Skip(to).Take(from - to + 1).All(IsHandler)
                    && new StatementMoves(loop.Text).Before(handler, statements[to]) is { } changes)
                {
                    yield return new Edit(changes);
                }
            }
        }
    }

    private static bool Takes(PathCall call) => call.Instr.Contract.Events.Any(static e => e.Kind == EventKind.ConsumeRequest);

    /// <summary>Whether a statement does something only because of a request, and the next one comes behind it in any case.</summary>
    private bool IsHandler(StatementSyntax statement) => statement is IfStatementSyntax handler && TakesRequest(handler.Condition)
        && !Function.Jumps(handler)
        && !handler.DescendantNodes().Any(static n => n is LocalFunctionStatementSyntax or SingleVariableDesignationSyntax);

    private bool TakesRequest(ExpressionSyntax condition) => condition.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>()
        .Any(call => loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method
            && (loop.Analysis.Contracts.Get(method).Events.Any(static e => e.Kind == EventKind.ConsumeRequest)
                || loop.Trail.Calls.Where(Takes).SelectMany(loop.SitesOf).Contains(call)));
}
