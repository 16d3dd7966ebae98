using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Puts statements right behind a call that they belong to. What the code does anyway, but only later, where some ways do not come by, is brought
/// forward rather than done twice.
/// </summary>
internal sealed class FollowUp(LoopUnderRepair loop)
{
    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Edit> Behind(ExpressionSyntax site, string[] lines)
    {
        if (StatementText.Around(site) is not { } statement)
        {
            var expression = site.Parent is AssignmentExpressionSyntax assignment && assignment.Left == site ? assignment : site;
            if (ArrowBody.Around(expression) is { } arrow && ArrowBody.ToBlock(loop.Text, arrow, [], lines) is { } block)
            {
                yield return new Edit(block);
            }
        }
        else if (statement is ReturnStatementSyntax)
        {
            yield return new Edit(_writer.Before(statement, lines, blankAfter: false));
        }
        else if (statement is not (LocalFunctionStatementSyntax or BlockSyntax))
        {
            var after = _writer.After(statement, lines);
            var repeated = lines.Select(l => Later(statement, l)).OfType<TextChange[]>().SelectMany(static c => c).ToArray();
            if (repeated.Length > 0)
            {
                yield return new Edit((TextChange[])[.. after, .. repeated]);
            }

            yield return new Edit(after);
        }
    }

    /// <summary>Takes out the same statement further down in the block; null if there is none, or what lies between may depend on it.</summary>
    private TextChange[]? Later(StatementSyntax statement, string line)
    {
        if (statement.Parent is not BlockSyntax block)
        {
            return null;
        }

        foreach (var next in block.Statements.Skip(block.Statements.IndexOf(statement) + 1))
        {
            if (next.ToString() == line)
            {
                return new StatementMoves(loop.Text).Out(next);
            }

            if (next is LabeledStatementSyntax || next.DescendantNodesAndSelf().OfType<InvocationExpressionSyntax>().Any(DealsWithRequests))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a call, or something that it leads to, looks for requests or lets the guest run.</summary>
    private bool DealsWithRequests(InvocationExpressionSyntax call)
    {
        if (loop.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method)
        {
            return true;
        }

        var contract = loop.Analysis.Contracts.Get(method);
        return contract.SaysWhatItDoes
            ? contract.EntersGuest
                || contract.Events.Any(static e => e.Kind is EventKind.ConsumeRequest or EventKind.ClearRequest or EventKind.TestRequests)
            : loop.Analysis.Bodies.Get(method) is { } body && (loop.Analysis.Closures.MovesWork(body) || loop.Analysis.Closures.MovesClock(body));
    }
}
