using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Replaces a partial test, or a hint, made since the last guest exit by the check of all the work; the other partial tests of the same
/// condition go. Where the port enters by hypercall, the hint is the check.
/// </summary>
internal sealed class WholeCheckEdits(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    /// <summary>The edits, the test nearest to the entry first.</summary>
    public IEnumerable<Edit> Find()
    {
        uint all = loop.Analysis.Flags.Table.All;
        var tests = loop.Trail.SinceGuestExit(loop.Trail.End)
            .Where(c => c.Instr.Contract.HasTest() && c.IsOwn && loop.IsEditable(c.Site) && (loop.EntersByHypercall || c.State.InterruptsOff)
                && (c.TestedFlags() != all || (!loop.EntersByHypercall && c.Instr.Contract.HasRacyTest())))
            .ToArray();
        foreach (var test in Enumerable.Reverse(tests))
        {
            // A test of signals that leaves to user space is right as it is: the other work is drained, not a reason to leave.
            if (!LeavesForSignal(test) && Replacement(test) is { } replacement)
            {
                var change = new TextChange(test.Site.Span, replacement);
                var edit = new Edit((TextChange[])[change, .. Redundant(test, tests)]);
                foreach (var prepared in Prepared(edit, test))
                {
                    yield return prepared;
                }
            }
        }
    }

    /// <summary>The check of all the work is the last one: it has to be prepared where partial ones had not.</summary>
    private IEnumerable<Edit> Prepared(Edit edit, PathCall test)
    {
        if (test.State.Prepared || !test.State.JudgesPreparation)
        {
            return [edit];
        }

        return new PrepareEdits(loop, cancellationToken).Before(loop.Trail, test.Index).Select(edit.With).OfType<Edit>().Take(3).Append(edit);
    }

    private string? Replacement(PathCall test)
    {
        var scope = new Scope(loop, loop.Trail, test.Index, test.Site.SpanStart);
        return loop.EntersByHypercall ? scope.WholeHint() : scope.WholeCheck();
    }

    /// <summary>A test of nothing but signals whose answer is not just to go round again.</summary>
    private bool LeavesForSignal(PathCall test) =>
        (test.TestedFlags() & ~loop.Analysis.Flags.Table.MustExit) == 0
        && Whole(test.Site) is { Parent: IfStatementSyntax statement } condition && statement.Condition == condition
        && !Function.GoesRound(statement.Statement) && condition == test.Site;

    /// <summary>The other partial tests in the condition of the replaced one, with their operators; one with a comment beside it stays.</summary>
    private static IEnumerable<TextChange> Redundant(PathCall kept, PathCall[] tests)
    {
        var own = Operand(kept.Site);
        if (own.Parent is not BinaryExpressionSyntax { RawKind: var kind } chain || !Chains(chain, own != kept.Site))
        {
            return [];
        }

        while (chain.Parent is BinaryExpressionSyntax outer && outer.IsKind((SyntaxKind)kind))
        {
            chain = outer;
        }

        return from test in tests
               where test != kept
               let operand = Operand(test.Site)
               where operand != own && (operand == test.Site) == (own == kept.Site)
                   && operand.Parent is BinaryExpressionSyntax parent && parent.IsKind((SyntaxKind)kind) && chain.Contains(operand)
                   && operand.Ancestors().TakeWhile(a => a != chain).All(a => a.IsKind((SyntaxKind)kind))
               let span = WithOperator(operand)
               where !StatementText.CommentsIn(operand.Parent!).Any()
               select new TextChange(span, string.Empty);
    }

    /// <summary>A test or its negation, without parentheses around it.</summary>
    private static ExpressionSyntax Operand(ExpressionSyntax site) =>
        site.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not ? not : site;

    /// <summary>Whether an answer of "pending" to any test decides the whole chain.</summary>
    private static bool Chains(BinaryExpressionSyntax chain, bool negated) =>
        negated ? chain.IsKind(SyntaxKind.LogicalAndExpression) : chain.IsKind(SyntaxKind.LogicalOrExpression) || chain.IsKind(SyntaxKind.BitwiseOrExpression);

    private static TextSpan WithOperator(ExpressionSyntax operand)
    {
        var parent = (BinaryExpressionSyntax)operand.Parent!;
        return parent.Right == operand
            ? TextSpan.FromBounds(parent.Left.Span.End, operand.Span.End)
            : TextSpan.FromBounds(operand.SpanStart, parent.Right.SpanStart);
    }

    private static ExpressionSyntax Whole(ExpressionSyntax site)
    {
        var e = site;
        while (e.Parent is ParenthesizedExpressionSyntax or PrefixUnaryExpressionSyntax)
        {
            e = (ExpressionSyntax)e.Parent;
        }

        return e;
    }
}
