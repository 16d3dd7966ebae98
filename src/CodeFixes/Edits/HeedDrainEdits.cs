using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>Uses the result of a drain that the code drops, or stores and does not look at: if it is negative, the loop is left.</summary>
internal sealed class HeedDrainEdits(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    public IEnumerable<Edit> Find()
    {
        var drains = loop.Finding.Cycle.Select(static s => s.Site).Concat(loop.Trail.Calls.Reverse().Select(static c => c.Site)).Distinct();
        foreach (var site in drains.OfType<ExpressionSyntax>().Where(loop.IsEditable))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (loop.TrailTo(site) is not { } trail || trail.Calls.LastOrDefault() is not { } call || call.Index != trail.End
                || !call.Instr.Contract.IsDrain() || StatementText.Around(site) is not { } statement)
            {
                continue;
            }

            foreach (var edit in At(trail, site, statement))
            {
                yield return edit;
            }
        }
    }

    private IEnumerable<Edit> At(Trail trail, ExpressionSyntax site, StatementSyntax statement)
    {
        var writer = new StatementText(loop.Text);
        var wayOut = new WayOut(loop, trail, trail.End, statement);
        if (IsDropped(site, statement))
        {
            var result = ResultVariable.At(loop, statement, cancellationToken);
            foreach (string[] leave in wayOut.Leave(result.Name, trail.End))
            {
                yield return new Edit(writer.Instead(statement, [result.Take(site.ToString()), .. Guard.If($"{result.Name} < 0", leave), .. BlankBefore(statement)]));
            }
        }
        else if (StoredIn(site, statement) is { } variable)
        {
            foreach (string[] leave in wayOut.Leave(variable, trail.End))
            {
                yield return new Edit(writer.After(statement, [.. Guard.If($"{variable} < 0", leave), .. BlankBefore(statement)]));
            }
        }
    }

    private string[] BlankBefore(StatementSyntax statement)
    {
        var next = statement.GetLastToken().GetNextToken();
        int gap = loop.Text.Lines.GetLineFromPosition(next.SpanStart).LineNumber - loop.Text.Lines.GetLineFromPosition(statement.Span.End).LineNumber;
        bool isLast = statement.Parent is BlockSyntax block && block.Statements.Last() == statement;
        bool isBlank = gap > 1 && string.IsNullOrWhiteSpace(loop.Text.Lines[loop.Text.Lines.GetLineFromPosition(statement.Span.End).LineNumber + 1].ToString());
        bool isCommented = statement.GetTrailingTrivia().Any(static t => t.IsKind(SyntaxKind.SingleLineCommentTrivia));
        return isLast || isBlank || isCommented ? [] : [string.Empty];
    }

    private static bool IsDropped(ExpressionSyntax site, StatementSyntax statement) => statement is ExpressionStatementSyntax
    {
        Expression: var expression,
    } && (expression == site || expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard && discard.Right == site);

    private static string? StoredIn(ExpressionSyntax site, StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name } assignment } when assignment.Right == site =>
            name.Identifier.ValueText,
        LocalDeclarationStatementSyntax { Declaration.Variables: [var variable] } when variable.Initializer?.Value == site => variable.Identifier.ValueText,
        _ => null,
    };
}
