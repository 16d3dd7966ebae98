using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Operations;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>Adds to the guest's TSC only what leads forward: what repairs a counter that is behind.</summary>
internal sealed class ForwardOnlyEdits(LoopUnderRepair loop, PathCall move, InvocationExpressionSyntax site)
{
    private readonly StatementText _writer = new(loop.Text);
    private readonly Numbers _numbers = new(loop);

    public IEnumerable<Candidate> Find()
    {
        if (FindAmount() is not { } amount || loop.Model.GetConstantValue(amount).HasValue)
        {
            yield break;
        }

        var order = SignOrder.Of(loop, Names.Inside(amount));
        foreach (var edit in (order is { } known ? Turned(known).Concat(Guarded(known, [])) : []).Concat(Kept(amount)))
        {
            yield return new Candidate(RepairKind.ForwardOnly, edit) { StillMade = site };
        }
    }

    private ExpressionSyntax? FindAmount() => loop.Model.GetOperation(site) is IInvocationOperation call
        && call.Arguments.FirstOrDefault(a => a.Parameter?.Ordinal == move.Instr.Contract.Parameter)?.Syntax is ArgumentSyntax argument
            ? argument.Expression
            : null;

    /// <summary>An if statement that guards the step and its request alone, and compares in the wrong way, compares in the right one.</summary>
    private IEnumerable<Edit> Turned(SignOrder order)
    {
        if (StatementText.Around(site) is not ExpressionStatementSyntax { Expression: var expression } step || expression != site)
        {
            yield break;
        }

        var arm = step.Parent as BlockSyntax ?? (StatementSyntax)step;
        if (arm.Parent is not IfStatementSyntax { Else: null } choice || choice.Statement != arm
            || (arm is BlockSyntax block && block.Statements.Any(s => s != step && !IsRequest(s))))
        {
            yield break;
        }

        foreach (var comparison in Parts(choice.Condition).OfType<BinaryExpressionSyntax>())
        {
            string left = $"{comparison.Left}", right = $"{comparison.Right}";
            string? wanted = left == order.Less && right == order.Greater ? "<" : left == order.Greater && right == order.Less ? ">" : null;
            if (wanted is not null && comparison.OperatorToken.Text != wanted && IsComparison(comparison))
            {
                yield return new Edit((TextChange[])[new TextChange(comparison.OperatorToken.Span, wanted)]);
            }
        }
    }

    /// <summary>The amount is kept in a variable, so that it can be looked at before it is added.</summary>
    private IEnumerable<Edit> Kept(ExpressionSyntax amount)
    {
        bool isAlone = site.ArgumentList.Arguments.Select(static a => a.Expression)
            .All(a => a == amount || Names.IsName(a) || loop.Model.GetConstantValue(a).HasValue);
        var type = loop.Model.GetTypeInfo(amount).ConvertedType;
        if (!isAlone || type is null || _numbers.Zero(type, site.SpanStart) is not { } zero || StatementText.CommentsIn(amount).Any())
        {
            return [];
        }

        string name = Names.New(loop, site, "change");
        string declaration = $"{type.ToMinimalDisplayString(loop.Model, site.SpanStart)} {name} = {amount};";
        return Guarded(new SignOrder(zero, name, $"{name} > {zero}"), [declaration], new TextChange(amount.Span, name));
    }

    /// <summary>The step is made where the order holds; with the clock update that it needs, if there was none.</summary>
    private IEnumerable<Edit> Guarded(SignOrder order, string[] before, TextChange? amount = null)
    {
        TextChange[] inside = amount is { } change ? [change] : [];
        string test = $"if ({order.Test})";
        string[][] behind = Request() is { } request ? [[], [request]] : [[]];
        foreach (string[] lines in behind)
        {
            if (ArrowBody.Around(site) is { } arrow)
            {
                if (ArrowBody.ToBlock(loop.Text, arrow, [.. before, test, "{"], [.. lines.Select(static l => "    " + l), "}"]) is { } block)
                {
                    yield return new Edit((TextChange[])[.. block, .. inside]);
                }
            }
            else if (StatementText.Around(site) is ExpressionStatementSyntax { Expression: var expression } statement && expression == site)
            {
                yield return new Edit((TextChange[])[.. _writer.Under(statement, before, test, lines), .. inside]);
            }
        }
    }

    private string? Request()
    {
        var requests = new ClockRequestsAtHand(loop);
        return requests.FindPublishing() is { } request && HandledInTime.Is(loop, ClockRequestsAtHand.NumberOf(request))
            && new Scope(loop, loop.Trail, move.Index, site.SpanStart).Raise(requests.TextOf(request, loop.Model, site.SpanStart)) is { } raise
                ? raise + ";"
                : null;
    }

    /// <summary>Whether a statement does nothing but make a request.</summary>
    private bool IsRequest(StatementSyntax statement) => statement is ExpressionStatementSyntax { Expression: InvocationExpressionSyntax call }
        && loop.Model.GetSymbolInfo(call).Symbol is IMethodSymbol method && loop.Analysis.Contracts.Get(method).Raises();

    /// <summary>The conditions that hold together.</summary>
    private static IEnumerable<ExpressionSyntax> Parts(ExpressionSyntax condition) => Names.Inside(condition) switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both => Parts(both.Left).Concat(Parts(both.Right)),
        var single => [single],
    };

    private static bool IsComparison(BinaryExpressionSyntax expression) => expression.Kind()
        is SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression or SyntaxKind.NotEqualsExpression;
}
