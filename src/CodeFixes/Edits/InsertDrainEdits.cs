using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>
/// Inserts the drain where sleeping is still legal: before interrupts or preemption go off, or a lock is taken, for the entry. Where a spin
/// lock is held all along, or a loop spins with interrupts off, what is in the way is given up for the time of the drain.
/// </summary>
internal sealed class InsertDrainEdits(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    /// <summary>The edits on the way from the last guest exit, or the start, to the place where the rule is broken: the last place first.</summary>
    public IEnumerable<Edit> BeforeEntry()
    {
        var calls = loop.Trail.SinceGuestExit(loop.Trail.End).Where(TakesSomething).ToArray();
        var end = loop.Trail[loop.Trail.End].State.Machine;
        int legal = calls.LastOrDefault(static c => c.State.CanSleep())?.Index ?? (end.CanSleep() ? loop.Trail.End : -1);
        int locked = calls.LastOrDefault(static c => IsUnderSpinLock(c.State))?.Index ?? -1;
        int free = calls.LastOrDefault(static c => c.State.CanSleep() && c.State.DepthOf(Depth.Srcu) == 0)?.Index ?? -1;
        return new[] { free, legal, locked }.Distinct().SelectMany(loop.Trail.Outwards).SelectMany(i => At(loop.Trail, i));
    }

    /// <summary>The edits on the cycle, in its order.</summary>
    public IEnumerable<Edit> OnCycle()
    {
        var trails = loop.Finding.Cycle.Select(static s => s.Site).Distinct().Where(loop.IsEditable).Select(loop.TrailTo).OfType<Trail>().ToArray();
        return trails.Where(IsLastBeforeAtomic).OrderBy(static t => t[t.End].State.Machine.DepthOf(Depth.Srcu)).SelectMany(t => At(t, t.End))
            .Concat(trails.SelectMany(InLoopOf))
            .Concat(trails.SelectMany(t => At(t, t.End)));
    }

    private static bool TakesSomething(PathCall call) => call.Instr.Contract.Events.Any(static e => ContextChange.Of(e) is { Takes: true });

    private static bool IsUnderSpinLock(MachineState state) =>
        state.DepthOf(Depth.Spin) > 0 && !state.InterruptsOff && state.DepthOf(Depth.Preempt) == 0;

    private static bool IsLastBeforeAtomic(Trail trail) =>
        trail[trail.End].State.Machine.CanSleep() && trail.Calls.LastOrDefault() is { } call && call.Index == trail.End && TakesSomething(call);

    /// <summary>The drain before the statement of a node.</summary>
    private IEnumerable<Edit> At(Trail trail, int index) =>
        trail.SiteAt(index) is { } site && loop.IsEditable(site) && StatementText.Around(site) is { } statement
            ? Drains(trail, index, statement).Select(lines => new Edit(new StatementText(loop.Text).Before(statement, lines, blankAfter: lines.Last() == "}")))
            : [];

    /// <summary>The drain in the body of a loop whose condition tests for work.</summary>
    private IEnumerable<Edit> InLoopOf(Trail trail)
    {
        var body = StatementText.Around(trail.SiteAt(trail.End)!) switch
        {
            WhileStatementSyntax { Statement: BlockSyntax block } => block,
            DoStatementSyntax { Statement: BlockSyntax block } => block,
            ForStatementSyntax { Statement: BlockSyntax block } => block,
            _ => null,
        };
        return body is null
            ? []
            : Drains(trail, trail.End, body).Select(lines => new Edit(new StatementText(loop.Text).AtStartOf(body, lines)));
    }

    /// <summary>The drain, with each way to leave.</summary>
    private IEnumerable<string[]> Drains(Trail trail, int index, StatementSyntax at)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var scope = new Scope(loop, trail, index, at.SpanStart);
        var result = ResultVariable.At(loop, at, cancellationToken);
        var state = trail[index].State.Machine;
        var inTheWay = state.CanSleep() && state.DepthOf(Depth.Srcu) == 0
            ? []
            : OpenChanges.Between(trail, trail.StartOf(index), index).Where(o => IsInTheWay(o.Change, state)).ToArray();
        var undo = Enumerable.Reverse(inTheWay).Select(o => scope.Undo(o.Change, o.Call)).ToArray();
        var redo = inTheWay.Select(o => scope.Undo(o.Change.Inverse, o.Call)).ToArray();
        if (scope.Drain(setsExitReason: true) is not { } drain || undo.Contains(null) || redo.Contains(null)
            || (inTheWay.Length == 0 && !state.CanSleep())
            || ReadSection.Of(scope, state.DepthOf(Depth.Srcu) - inTheWay.Count(static o => o.Change.Depth == Depth.Srcu)) is not { } section)
        {
            yield break;
        }

        int before = inTheWay.Length == 0 ? index : inTheWay.Min(static o => o.Call.Index);
        foreach (string[] leave in new WayOut(loop, trail, index, at).Leave(result.Name, before))
        {
            string[] again = redo.Length == 0 ? [] : [string.Empty, .. redo.Select(Statement)];
            yield return [.. undo.Select(Statement), .. section.Around(result.Take(drain)), .. Guard.If($"{result.Name} < 0", leave), .. again];
        }
    }

    private static bool IsInTheWay(ContextChange change, MachineState state) =>
        change.Takes && (change.Depth == Depth.Srcu || (!state.CanSleep() && (change.Depth is null or Depth.Preempt or Depth.Spin)));

    private static string Statement(string? call) => call + ";";
}
