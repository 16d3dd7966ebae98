using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
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
                yield return new Edit(writer.Instead(statement, [result.Take(site.ToString()), .. Guard.If($"{result.Name} < 0", leave)]));
            }
        }
        else if (StoredIn(site, statement) is { } variable)
        {
            foreach (string[] leave in wayOut.Leave(variable, trail.End))
            {
                foreach (var edit in InTest(statement, variable, leave))
                {
                    yield return edit;
                }

                yield return new Edit(writer.After(statement, [.. Guard.If($"{variable} < 0", leave)]));
            }
        }
    }

    /// <summary>
    /// The if statement behind the drain that already looks at its result, but at another value, or goes round all the same: better to put that
    /// right than to test twice.
    /// </summary>
    private static IEnumerable<Edit> InTest(StatementSyntax statement, string variable, string[] leave)
    {
        if (statement.Parent is not BlockSyntax { Statements: var statements } || statements.IndexOf(statement) is var at && at + 1 >= statements.Count
            || statements[at + 1] is not IfStatementSyntax { Condition: BinaryExpressionSyntax condition, Else: null, Statement: var body }
            || condition.Left is not IdentifierNameSyntax name || name.Identifier.ValueText != variable
            || condition.DescendantNodes().OfType<IdentifierNameSyntax>().Count(n => n.Identifier.ValueText == variable) != 1
            || condition.DescendantNodes().Any(static n => n is InvocationExpressionSyntax or BinaryExpressionSyntax))
        {
            yield break;
        }

        var last = body is BlockSyntax { Statements: { Count: > 0 } inner } ? inner.Last() : body;
        if (last is ReturnStatementSyntax)
        {
            yield return new Edit((TextChange[])[new TextChange(condition.Span, $"{variable} < 0")]);
        }
        else if (last is ContinueStatementSyntax && leave.Length == 1)
        {
            yield return new Edit((TextChange[])[new TextChange(last.Span, leave[0])]);
        }
    }

    private static bool IsDropped(ExpressionSyntax site, StatementSyntax statement) => statement is ExpressionStatementSyntax
    {
        Expression: var expression,
    } && (expression == site || expression is AssignmentExpressionSyntax { Left: IdentifierNameSyntax { Identifier.ValueText: "_" } } discard && discard.Right == site);

    /// <summary>The variable that the statement stores the result in, perhaps as one arm of a condition.</summary>
    private static string? StoredIn(ExpressionSyntax site, StatementSyntax statement) => statement switch
    {
        ExpressionStatementSyntax { Expression: AssignmentExpressionSyntax { Left: IdentifierNameSyntax name, Right: var value } } when IsValue(site, value) =>
            name.Identifier.ValueText,
        LocalDeclarationStatementSyntax { Declaration.Variables: [{ Initializer.Value: var value } variable] } when IsValue(site, value) =>
            variable.Identifier.ValueText,
        _ => null,
    };

    private static bool IsValue(ExpressionSyntax site, ExpressionSyntax value) => value switch
    {
        ConditionalExpressionSyntax choice => IsValue(site, choice.WhenTrue) || IsValue(site, choice.WhenFalse),
        ParenthesizedExpressionSyntax inner => IsValue(site, inner.Expression),
        _ => value == site,
    };
}
