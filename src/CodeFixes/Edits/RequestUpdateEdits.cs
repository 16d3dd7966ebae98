using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Clocks;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Has the clock page written anew behind a change of what the guest's TSC reads: by the request for it, or where the page is written just before, by
/// doing that behind the change.
/// </summary>
internal sealed class RequestUpdateEdits(LoopUnderRepair loop)
{
    public IEnumerable<Candidate> Find()
    {
        if (loop.Trail.Calls.LastOrDefault() is not { } move || move.Index != loop.Trail.End)
        {
            yield break;
        }

        foreach (var edit in PublishBehind(move))
        {
            yield return new Candidate(RepairKind.PublishBehind, edit);
        }

        var requests = new ClockRequestsAtHand(loop);
        if (requests.FindPublishing() is not { } request || !HandledInTime.Is(loop, ClockRequestsAtHand.NumberOf(request)))
        {
            yield break;
        }

        foreach (int index in loop.Trail.Outwards(move.Index))
        {
            if (loop.Trail.SiteAt(index) is ExpressionSyntax site && loop.IsEditable(site)
                && new Scope(loop, loop.Trail, index, site.SpanStart).Raise(requests.TextOf(request, loop.Model, site.SpanStart)) is { } raise)
            {
                foreach (var edit in new FollowUp(loop).Behind(site, [raise + ";"]))
                {
                    yield return new Candidate(RepairKind.RequestUpdate, edit);
                }
            }
        }
    }

    /// <summary>The statement before the change publishes the clock as it was: it belongs behind.</summary>
    private IEnumerable<Edit> PublishBehind(PathCall move)
    {
        if (!loop.IsEditable(move.Site) || StatementText.Around(move.Site) is not { Parent: BlockSyntax block } statement)
        {
            yield break;
        }

        int at = block.Statements.IndexOf(statement);
        if (at > 0 && block.Statements[at - 1] is ExpressionStatementSyntax { Expression: var call } publish
            && loop.Trail.Calls.Any(c => c.Site == call && c.Instr.Contract.Events.Any(static e => e.Kind == EventKind.PublishClock))
            && new StatementMoves(loop.Text).Before(statement, publish) is { } changes)
        {
            yield return new Edit(changes);
        }
    }
}
