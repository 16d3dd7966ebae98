using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Turns giving up the CPU (<c>if (need_resched()) cond_resched();</c>, <c>cond_resched_lock(&amp;lock)</c>) into a drain: the loop did see that
/// somebody wants something of it, and handled a part of it. A wait loop, which sleeps because it has to, is left alone.
/// </summary>
internal sealed class RescheduleEdits(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    public IEnumerable<Edit> Find()
    {
        foreach (var call in loop.MembersOnPath().SelectMany(static m => m.DescendantNodes()).OfType<InvocationExpressionSyntax>())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (loop.Model.GetSymbolInfo(call, cancellationToken).Symbol is not IMethodSymbol method
                || loop.Analysis.Contracts.Get(method) is not { } contract || !contract.Reschedules(loop.Analysis.Flags.Table)
                || call.Parent is not ExpressionStatementSyntax statement
                || loop.TrailTo(call) is not { } trail || trail.Calls.LastOrDefault() is not { } at || at.Site != call)
            {
                continue;
            }

            var guard = GuardOf(statement);
            bool waits = loop.Analysis.Contracts.Has(method, loop.Analysis.Model.Waits);
            if (guard is null && waits)
            {
                continue;
            }

            foreach (var edit in At(trail, statement, contract, guard))
            {
                yield return edit;
            }
        }
    }

    /// <summary>A call on the cycle that gives up the CPU becomes the drain that the cycle lacks, whatever it is guarded by.</summary>
    public IEnumerable<Edit> OnCycle()
    {
        foreach (var site in loop.Finding.Cycle.Select(static s => s.Site).Distinct().Where(loop.IsEditable))
        {
            if (site.Parent is ExpressionStatementSyntax statement && loop.TrailTo(site) is { } trail && trail.Calls.LastOrDefault() is { } call
                && call.Site == site && call.Instr.Contract.Reschedules(loop.Analysis.Flags.Table) && call.Instr.Contract.DroppedWhileAsleep() is null)
            {
                foreach (var edit in InsteadOf(trail, statement))
                {
                    yield return edit;
                }
            }
        }
    }

    private IEnumerable<Edit> At(Trail trail, ExpressionStatementSyntax statement, Contract contract, PathCall? guard)
    {
        if (contract.DroppedWhileAsleep() is { } depth)
        {
            return AroundLock(trail, statement, depth, guard);
        }

        return guard is not null && AloneIn(statement, guard) is { } whole
            ? InsteadOf(trail, whole)
            : guard is null ? InsteadOf(trail, statement) : Widened(trail, statement, guard);
    }

    /// <summary>The guard and what it guards become an unconditional drain, which looks for itself whether there is anything to do.</summary>
    private IEnumerable<Edit> InsteadOf(Trail trail, StatementSyntax statement)
    {
        var result = ResultVariable.At(loop, statement, cancellationToken);
        var scope = Scope(trail, statement);
        if (scope.Drain(setsExitReason: true) is not { } drain || SectionAt(trail, scope) is not { } section)
        {
            yield break;
        }

        foreach (string[] leave in new WayOut(loop, trail, trail.End, statement).Leave(result.Name, trail.End))
        {
            string[] lines = [.. section.Around(result.Take(drain)), .. Guard.If($"{result.Name} < 0", leave)];
            yield return new Edit(new StatementText(loop.Text).Instead(statement, lines));
        }
    }

    /// <summary>
    /// Other things are done beside giving up the CPU: they stay, under a guard that looks at all the work. The result is looked at when they
    /// have been done, since they may take back what was given up for the time of the sleep.
    /// </summary>
    private IEnumerable<Edit> Widened(Trail trail, ExpressionStatementSyntax statement, PathCall guard)
    {
        var scope = Scope(trail, statement);
        var last = statement.Parent is BlockSyntax { Statements: var statements } ? statements.Last() : statement;
        var result = ResultVariable.At(loop, statement, cancellationToken);
        if (scope.Drain(setsExitReason: true) is not { } drain || HintFor(guard) is not { } hint || SectionAt(trail, scope) is not { } section)
        {
            yield break;
        }

        var writer = new StatementText(loop.Text);
        foreach (var after in last == statement ? new[] { last } : [last, statement])
        {
            if (TrailBehind(trail, after) is not { } end)
            {
                continue;
            }

            foreach (string[] leave in new WayOut(loop, end, end.End, after).Leave(result.Name, end.End + 1))
            {
                string[] test = Guard.If($"{result.Name} < 0", leave);
                TextChange[] changes = after == statement
                    ? writer.Instead(statement, [.. section.Around(result.Take(drain)), .. test])
                    : [.. writer.Instead(statement, section.Around(result.Take(drain))), .. writer.After(after, test)];
                yield return new Edit((TextChange[])[new TextChange(guard.Site.Span, hint), .. changes]);
            }
        }
    }

    /// <summary>
    /// The lock is given up for the time of the drain. The result is dropped if the analysis finds that the loop looks for signals itself, as the
    /// runner of a virtual core does.
    /// </summary>
    private IEnumerable<Edit> AroundLock(Trail trail, ExpressionStatementSyntax statement, Depth depth, PathCall? guard)
    {
        var scope = Scope(trail, statement);
        var call = trail.Calls.Last();
        string? unlock = scope.Undo(new ContextChange(depth, true), call);
        string? relock = scope.Undo(new ContextChange(depth, false), call);
        if (unlock is null || relock is null || SectionAt(trail, scope) is not { } section || (guard is not null && HintFor(guard) is null))
        {
            yield break;
        }

        var writer = new StatementText(loop.Text);
        TextChange[] widened = guard is not null ? [new TextChange(guard.Site.Span, HintFor(guard)!)] : [];
        if (scope.Drain(setsExitReason: false) is { } raw)
        {
            string[] lines = [unlock + ";", .. section.Around(raw + ";"), relock + ";"];
            yield return new Edit((TextChange[])[.. widened, .. writer.Instead(statement, lines)]);
        }

        var result = ResultVariable.At(loop, statement, cancellationToken);
        if (scope.Drain(setsExitReason: true) is { } drain)
        {
            foreach (string[] leave in new WayOut(loop, trail, trail.End, statement).Leave(result.Name, trail.End))
            {
                string[] lines = [unlock + ";", .. section.Around(result.Take(drain)), relock + ";", .. Guard.If($"{result.Name} < 0", leave)];
                yield return new Edit((TextChange[])[.. widened, .. writer.Instead(statement, lines)]);
            }
        }
    }

    private Scope Scope(Trail trail, StatementSyntax statement) => new(loop, trail, trail.End, statement.SpanStart);

    /// <summary>The read sections that the call which gives up the CPU is made in: a drain may not be.</summary>
    private static ReadSection? SectionAt(Trail trail, Scope scope) => ReadSection.Of(scope, trail[trail.End].State.Machine.DepthOf(Depth.Srcu));

    private string? HintFor(PathCall guard) =>
        loop.TrailTo(guard.Site) is { } trail ? new Scope(loop, trail, trail.End, guard.Site.SpanStart).WholeHint() : null;

    /// <summary>The test of rescheduling flags, and of nothing else, that the statement is done for.</summary>
    private PathCall? GuardOf(StatementSyntax statement)
    {
        var around = statement.Ancestors().TakeWhile(static a => a is BlockSyntax or IfStatementSyntax).OfType<IfStatementSyntax>().FirstOrDefault();
        if (around is null || !around.Statement.Span.Contains(statement.Span))
        {
            return null;
        }

        foreach (var site in around.Condition.DescendantNodesAndSelf().OfType<ExpressionSyntax>())
        {
            if (loop.TrailTo(site)?.Calls.LastOrDefault() is { } test && test.Site == site && test.Instr.Contract.HasTest() && test.IsOwn
                && test.TestedFlags() is var flags && flags != 0 && (flags & ~loop.Analysis.Flags.Table.Reschedule) == 0)
            {
                return test;
            }
        }

        return null;
    }

    /// <summary>The if statement, if it tests nothing but the guard and does nothing but the statement.</summary>
    private static IfStatementSyntax? AloneIn(StatementSyntax statement, PathCall guard) =>
        guard.Site.Parent is IfStatementSyntax { Else: null } around && around.Condition == guard.Site && around.Parent is not ElseClauseSyntax
        && (around.Statement == statement || around.Statement is BlockSyntax { Statements: [var only] } && only == statement)
            ? around
            : null;

    /// <summary>The path to the last protocol call of a statement; the path itself if the statement has none.</summary>
    private Trail? TrailBehind(Trail trail, StatementSyntax statement)
    {
        var site = statement.DescendantNodes().OfType<InvocationExpressionSyntax>().LastOrDefault(i => loop.TrailTo(i) is not null);
        return site is null ? trail : loop.TrailTo(site);
    }
}
