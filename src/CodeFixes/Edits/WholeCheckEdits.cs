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

        var operands = OperandsOf(chain, (SyntaxKind)kind);
        bool[] removed = [.. operands.Select((o, i) => o != own && !HasCommentsAround(operands, i)
            && tests.Any(t => Operand(t.Site) == o && (o == t.Site) == (own == kept.Site)))];
        int first = Array.IndexOf(removed, false);
        return Enumerable.Range(0, removed.Length).Where(i => removed[i]).Select(i => new TextChange(
            i < first
                ? TextSpan.FromBounds(operands[i].SpanStart, operands[i + 1].SpanStart)
                : TextSpan.FromBounds(operands[i - 1].Span.End, operands[i].Span.End),
            string.Empty));
    }

    /// <summary>The operands of a chain of one operator, in the order of the source.</summary>
    private static List<ExpressionSyntax> OperandsOf(BinaryExpressionSyntax chain, SyntaxKind kind)
    {
        var operands = new List<ExpressionSyntax>();
        ExpressionSyntax rest = chain;
        while (rest is BinaryExpressionSyntax binary && binary.IsKind(kind))
        {
            operands.Insert(0, binary.Right);
            rest = binary.Left;
        }

        operands.Insert(0, rest);
        return operands;
    }

    private static bool HasCommentsAround(List<ExpressionSyntax> operands, int index) => StatementText.CommentsIn(operands[index].Parent!).Any()
        || (index + 1 < operands.Count && StatementText.CommentsIn(operands[index + 1].Parent!).Any());

    /// <summary>A test or its negation, without parentheses around it.</summary>
    private static ExpressionSyntax Operand(ExpressionSyntax site) =>
        site.Parent is PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.LogicalNotExpression } not ? not : site;

    /// <summary>Whether an answer of "pending" to any test decides the whole chain.</summary>
    private static bool Chains(BinaryExpressionSyntax chain, bool negated) =>
        negated ? chain.IsKind(SyntaxKind.LogicalAndExpression) : chain.IsKind(SyntaxKind.LogicalOrExpression) || chain.IsKind(SyntaxKind.BitwiseOrExpression);

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
