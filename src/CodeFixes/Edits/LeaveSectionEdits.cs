using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Leaves the SRCU read section before a wait and takes it again right behind it, whatever its result: all that follows finds the state that it
/// found before. Where the wait is a part of a condition, it becomes a statement of its own first.
/// </summary>
internal sealed class LeaveSectionEdits(LoopUnderRepair loop)
{
    private readonly StatementText _writer = new(loop.Text);

    public IEnumerable<Edit> Find()
    {
        foreach (int i in loop.Trail.Outwards(loop.Trail.End))
        {
            int depth = loop.Trail[i].State.Machine.DepthOf(Depth.Srcu);
            if (depth > 0 && loop.Trail.SiteAt(i) is ExpressionSyntax site && loop.IsEditable(site) && StatementText.Around(site) is { } statement
                && ReadSection.Of(new Scope(loop, loop.Trail, i, statement.SpanStart), depth) is { } section
                && At(site, statement, section) is { } edit)
            {
                if (depth == 1 && Moved(statement, section) is { } shorter)
                {
                    yield return shorter;
                }

                yield return edit;
            }
        }
    }

    private Edit? At(ExpressionSyntax site, StatementSyntax statement, ReadSection section)
    {
        switch (statement)
        {
            case ExpressionStatementSyntax or LocalDeclarationStatementSyntax { UsingKeyword.RawKind: 0 }:
                return new Edit(_writer.Around(statement, section.Leave, section.Retake, blankBetween: false));
            case ReturnStatementSyntax { Expression: { } value } when Hoist.Declare(loop, statement, value) is { } hoist:
                return new Edit(_writer.Instead(statement, [.. section.Around(hoist.Statement), $"return {hoist.Name};"]));
            case IfStatementSyntax choice when FirstIn(choice.Condition, site):
                return Before(statement, Hoist.Of(loop, statement, site), section);
            case IfStatementSyntax { Condition: BinaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalAndExpression } both, Else: null } choice
                when both.Right.Contains(site) && FirstIn(both.Right, site):
                return Nested(choice, both, Hoist.Of(loop, statement, site), section);
            case SwitchStatementSyntax choice when FirstIn(choice.Expression, site):
                return Before(statement, Hoist.Of(loop, statement, site), section);
            case WhileStatementSyntax { Statement: BlockSyntax body } round when FirstIn(round.Condition, site):
                return InLoop(round, body, Hoist.Of(loop, statement, site), section);
            default:
                return null;
        }
    }

    /// <summary>Where the section begins or ends right beside the wait, it begins later or ends earlier.</summary>
    private Edit? Moved(StatementSyntax statement, ReadSection section)
    {
        if (statement is not (ExpressionStatementSyntax or LocalDeclarationStatementSyntax) || statement.Parent is not BlockSyntax { Statements: var all })
        {
            return null;
        }

        int at = all.IndexOf(statement);
        var begin = at > 0 && all[at - 1].ToString() == section.Retake[0] ? _writer.Without(all[at - 1]) : null;
        var end = at + 1 < all.Count && all[at + 1].ToString() == section.Leave[0] ? _writer.Without(all[at + 1]) : null;
        return begin is null && end is null
            ? null
            : new Edit(
                (begin ?? _writer.Before(statement, section.Leave, blankAfter: false))
                .Concat(end ?? _writer.After(statement, section.Retake)));
    }

    private Edit? Before(StatementSyntax statement, Hoist? hoist, ReadSection section) => hoist is null
        ? null
        : new Edit((TextChange[])
        [
            .. _writer.Before(statement, section.Around(hoist.Statement), blankAfter: false), new TextChange(hoist.Replaced.Span, hoist.Name),
        ]);

    /// <summary><c>if (hint &amp;&amp; drain() &lt; 0)</c> becomes two if statements, and the section is left only under the first one.</summary>
    private Edit? Nested(IfStatementSyntax choice, BinaryExpressionSyntax both, Hoist? hoist, ReadSection section)
    {
        if (hoist is null || StatementText.CommentsIn(both).Any() || _writer.LinesOf(choice.Statement) is not { } body)
        {
            return null;
        }

        string[] inner = [.. section.Around(hoist.Statement), $"if ({hoist.In(both.Right)})", .. body];
        return new Edit(_writer.Replace(choice, Guard.If(both.Left.ToString(), inner)));
    }

    /// <summary>A condition that waits becomes the first thing in the loop that it is the condition of.</summary>
    private Edit? InLoop(WhileStatementSyntax round, BlockSyntax body, Hoist? hoist, ReadSection section)
    {
        if (hoist is null || StatementText.CommentsIn(round.Condition).Any())
        {
            return null;
        }

        string[] lines = [.. section.Around(hoist.Statement), .. Guard.If(Hoist.Negate(hoist.In(round.Condition), round.Condition), ["break;"])];
        return new Edit((TextChange[])[new TextChange(round.Condition.Span, "true"), .. _writer.AtStartOf(body, lines)]);
    }

    /// <summary>Whether nothing in a condition runs before a part of it, and the part runs in any case.</summary>
    private static bool FirstIn(ExpressionSyntax condition, ExpressionSyntax site)
    {
        SyntaxNode inner = site;
        while (inner != condition)
        {
            var outer = inner.Parent!;
            bool first = outer switch
            {
                ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax or IsPatternExpressionSyntax => true,
                AssignmentExpressionSyntax { Left: IdentifierNameSyntax } assignment => assignment.Right == inner,
                BinaryExpressionSyntax binary => binary.Left == inner || (IsPlain(binary.Left) && !IsShort(binary)),
                _ => false,
            };
            if (!first)
            {
                return false;
            }

            inner = outer;
        }

        return true;
    }

    private static bool IsShort(BinaryExpressionSyntax binary) =>
        binary.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression;

    private static bool IsPlain(ExpressionSyntax expression) => expression is LiteralExpressionSyntax or IdentifierNameSyntax;
}
