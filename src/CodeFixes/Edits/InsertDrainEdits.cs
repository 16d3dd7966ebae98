using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.CodeFixes.Repair;
using VcpuLint.CodeFixes.Writing;

namespace VcpuLint.CodeFixes.Edits;

/// <summary>Inserts the drain where sleeping is still legal: before interrupts or preemption go off, or a lock is taken, for the entry.</summary>
internal sealed class InsertDrainEdits(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    /// <summary>The edits on the way from the last guest exit, or the start, to the place where the rule is broken: the last place first.</summary>
    public IEnumerable<Edit> BeforeEntry() => Before(loop.Trail, loop.Trail.SinceGuestExit(loop.Trail.End), loop.Trail.End);

    /// <summary>The edits on the cycle, in its order.</summary>
    public IEnumerable<Edit> OnCycle()
    {
        var sites = loop.Finding.Cycle.Select(static s => s.Site).Where(loop.IsEditable).ToArray();
        foreach (var site in sites)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (loop.TrailTo(site) is { } trail && IsLastBeforeAtomic(trail, trail.End, site))
            {
                foreach (var edit in At(trail, trail.End))
                {
                    yield return edit;
                }
            }
        }
    }

    private bool IsLastBeforeAtomic(Trail trail, int index, Microsoft.CodeAnalysis.SyntaxNode site) =>
        trail[index].State.Machine.CanSleep()
        && (site is not ExpressionSyntax || trail.Calls.LastOrDefault() is not { } call || call.Index != index
            || call.Instr.Contract.Events.Any(static e => ContextChange.Of(e) is { Takes: true }));

    private IEnumerable<Edit> Before(Trail trail, IEnumerable<PathCall> calls, int end)
    {
        var last = calls.LastOrDefault(c => c.State.CanSleep() && c.Instr.Contract.Events.Any(static e => ContextChange.Of(e) is { Takes: true }));
        int index = last?.Index ?? (trail[end].State.Machine.CanSleep() ? end : -1);
        return index < 0 ? [] : trail.Outwards(index).SelectMany(i => At(trail, i));
    }

    /// <summary>The drain before the statement of a node, with each way to leave.</summary>
    private IEnumerable<Edit> At(Trail trail, int index)
    {
        if (trail.SiteAt(index) is not { } site || !loop.IsEditable(site) || !trail[index].State.Machine.CanSleep()
            || StatementText.Around(site) is not { } statement)
        {
            yield break;
        }

        var result = ResultVariable.At(loop, statement, cancellationToken);
        if (new Scope(loop, trail, index, statement.SpanStart).Drain(setsExitReason: true) is not { } drain)
        {
            yield break;
        }

        foreach (string[] leave in new WayOut(loop, trail, index, statement).Leave(result.Name, index))
        {
            string[] lines = [result.Take(drain), .. Guard.If($"{result.Name} < 0", leave)];
            yield return new Edit(new StatementText(loop.Text).Before(statement, lines, blankAfter: true));
        }
    }
}
