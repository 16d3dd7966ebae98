using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Prepares the last check of the work: right before the statement that holds it, or, where that is a condition which is looked at again, behind
/// the calls that disable interrupts for it.
/// </summary>
internal sealed class PrepareEdits(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    public IEnumerable<Edit> Find() => Before(loop.Trail, loop.Trail.End);

    /// <summary>The edits that prepare the check at a node.</summary>
    public IEnumerable<Edit> Before(Trail trail, int index)
    {
        var writer = new StatementText(loop.Text);
        foreach (int i in trail.Outwards(index))
        {
            if (trail.SiteAt(i) is { } site && loop.IsEditable(site) && StatementText.Around(site) is { } statement
                && new Scope(loop, trail, i, statement.SpanStart).Prepare() is { } prepare)
            {
                yield return new Edit(writer.Before(statement, [prepare + ";"], blankAfter: false));
            }
        }

        var disables = trail.Calls.Where(c => c.Index < index && IsDisable(c)).ToArray();
        if (disables.LastOrDefault() is { } last && BehindDisable(trail, last, writer) is { } behind)
        {
            yield return behind;
        }

        if (BehindEach(writer) is { } each)
        {
            yield return each;
        }
    }

    /// <summary>The preparation behind every call that disables interrupts on the path: a loop may come back to its condition.</summary>
    private Edit? BehindEach(StatementText writer)
    {
        Edit? all = null;
        foreach (var call in loop.MembersOnPath().SelectMany(static m => m.DescendantNodes()).OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (loop.TrailTo(call) is { } trail && trail.Calls.LastOrDefault() is { } disable && disable.Site == call && IsDisable(disable)
                && BehindDisable(trail, disable, writer) is { } edit)
            {
                all = all is null ? edit : all.With(edit);
            }
        }

        return all;
    }

    private Edit? BehindDisable(Trail trail, PathCall disable, StatementText writer) =>
        loop.IsEditable(disable.Site) && disable.Site.Parent is ExpressionStatementSyntax statement
        && new Scope(loop, trail, disable.Index, statement.Span.End).Prepare() is { } prepare
            ? new Edit(writer.After(statement, [prepare + ";"]))
            : null;

    private static bool IsDisable(PathCall call) => call.Instr.Contract.Makes(new ContextChange(null, true));
}
