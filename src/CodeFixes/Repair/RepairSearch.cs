using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Formatting;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Edits;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>
/// Looks for the smallest repair: the generators propose edits along the path, single ones before pairs, and the first one whose
/// result the analysis approves is taken. No generator has to know all that makes an edit right.
/// </summary>
internal sealed class RepairSearch(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    private const int MaxCandidates = 96;

    /// <summary>The repaired document and the kind of repair; null if none of the candidates is one.</summary>
    public async Task<(RepairKind Kind, Document Document)?> FindAsync() =>
        await FindAsync(onlyFirst: true).ConfigureAwait(false) is [var first, ..] ? first : null;

    /// <summary>A repaired document for each kind of repair that there is, the first one that is approved.</summary>
    public Task<IReadOnlyList<(RepairKind Kind, Document Document)>> FindEachKindAsync() => FindAsync(onlyFirst: false);

    private async Task<IReadOnlyList<(RepairKind Kind, Document Document)>> FindAsync(bool onlyFirst)
    {
        var found = new List<(RepairKind Kind, Document Document)>();
        var approval = new Approval(loop, cancellationToken);
        foreach (var candidate in Candidates().Take(MaxCandidates))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!found.Exists(f => f.Kind == candidate.Kind) && await approval.TryAsync(candidate).ConfigureAwait(false) is { } document)
            {
                found.Add((candidate.Kind, await FormatAsync(document, candidate.Edit).ConfigureAwait(false)));
                if (onlyFirst)
                {
                    break;
                }
            }
        }

        return found;
    }

    private IEnumerable<Candidate> Candidates() => loop.Finding.Verdict.Rule switch
    {
        RuleId.EntryUnchecked or RuleId.EntryPartlyChecked or RuleId.EntryCheckVoid => EntryCandidates(),
        RuleId.NeverDrained => DrainCandidates(),
        RuleId.DrainResultLost => new HeedDrainEdits(loop, cancellationToken).Find().Select(static e => new Candidate(RepairKind.HeedDrain, e)),
        RuleId.NotPrepared => Alone(RepairKind.Prepare, new PrepareEdits(loop, cancellationToken).Find()),
        RuleId.WaitInSrcu => Alone(RepairKind.LeaveSection, new LeaveSectionEdits(loop).Find()),
        RuleId.Unbalanced => Alone(RepairKind.Restore, new RestoreEdits(loop).Find()),
        RuleId.NotPublished => Alone(RepairKind.Publish, new PublishEdits(loop).Find()),
        RuleId.UnthrottledUpdate => new LimitUpdateEdits(loop).Find(),
        RuleId.NoLocalUpdate => Alone(RepairKind.UpdateOwnClockOtherwise, new LocalFallbackEdits(loop).Find()),
        RuleId.ClockNotRequested => new RequestUpdateEdits(loop).Find(),
        RuleId.TimeErased => new ErasedTimeEdits(loop).Find(),
        RuleId.ClearedAfterRead => new ClearFirstEdits(loop).Find(),
        RuleId.HandlerOrder => Alone(RepairKind.HandleFirst, new HandlerOrderEdits(loop).Find()),
        RuleId.NegativeTaken => new NegativeTakenEdits(loop).Find(),
        RuleId.NeedlessSnapshot => new KeepSnapshotEdits(loop).Find(),
        RuleId.DeadlinesApart => Alone(RepairKind.DeriveDeadline, new DeriveDeadlineEdits(loop).Find()),
        RuleId.DeadlineNotClamped => Alone(RepairKind.ClampDeadline, new ClampDeadlineEdits(loop).Find()),
        _ => [],
    };

    private IEnumerable<Candidate> EntryCandidates()
    {
        var whole = new WholeCheckEdits(loop, cancellationToken).Find().ToArray();
        var check = new InsertCheckEdits(loop);
        var round = check.GoingRound().Take(8).ToArray();
        var leave = check.LeavingLoop().Take(4).ToArray();
        var drain = new RescheduleEdits(loop, cancellationToken).Find().Concat(new InsertDrainEdits(loop, cancellationToken).BeforeEntry()).Take(8).ToArray();
        return Alone(RepairKind.CheckAll, whole)
            .Concat(Pairs(RepairKind.CheckAndDrainAll, whole, drain))
            .Concat(loop.EntersByHypercall ? Alone(RepairKind.Drain, drain) : [])
            .Concat(Alone(RepairKind.Recheck, round))
            .Concat(Pairs(RepairKind.RecheckAndDrain, round, drain))
            .Concat(Alone(RepairKind.Recheck, leave))
            .Concat(Pairs(RepairKind.RecheckAndDrain, leave, drain));
    }

    private IEnumerable<Candidate> DrainCandidates()
    {
        var reschedule = new RescheduleEdits(loop, cancellationToken);
        return Alone(RepairKind.Drain, reschedule.OnCycle().Concat(reschedule.Find()).Concat(new InsertDrainEdits(loop, cancellationToken).OnCycle()));
    }

    private static IEnumerable<Candidate> Alone(RepairKind kind, IEnumerable<Edit> edits) => edits.Select(e => new Candidate(kind, e));

    private static IEnumerable<Candidate> Pairs(RepairKind kind, Edit[] first, Edit[] second) =>
        from a in first
        from b in second
        let both = a.With(b)
        where both is not null
        select new Candidate(kind, both);

    private async Task<Document> FormatAsync(Document document, Edit edit)
    {
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        int offset = 0;
        int open = 0;
        int start = 0;
        var spans = new List<TextSpan>();
        foreach (var change in edit.Changes.OrderBy(static c => c.Span.Start))
        {
            string written = change.NewText!;
            start = open == 0 ? change.Span.Start + offset : start;
            open += written.Count(static c => c == '{') - written.Count(static c => c == '}');
            if (open == 0)
            {
                // What got braces around it is indented anew, the first brace included.
                int from = text[start] == '{' ? EndOfCodeBefore(text, start) : start;
                spans.Add(TextSpan.FromBounds(from, change.Span.Start + offset + written.Length));
            }

            offset += written.Length - change.Span.Length;
        }

        return await Formatter.FormatAsync(document, spans, options: null, cancellationToken).ConfigureAwait(false);
    }

    private static int EndOfCodeBefore(SourceText text, int position)
    {
        while (position > 0 && char.IsWhiteSpace(text[position - 1]))
        {
            position--;
        }

        return Math.Max(0, position - 1);
    }
}
