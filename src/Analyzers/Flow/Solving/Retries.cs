using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Whether readers heed the answer that what they have read is to be read again. Who gives up does, and so does who tries a few times.</summary>
internal static class Retries
{
    /// <summary>Whether an answer is dropped, or taken for its opposite: it is read again where nothing was written, and never where something was.</summary>
    public static bool IsIgnored(Solver solver)
    {
        var next = solver.Edges.ToLookup(static e => e.From);
        var sites = Enumerable.Range(0, solver.Nodes.Count).Where(n => Is(solver, n, PageStep.RetryRead, SequenceStep.Retry)).ToLookup(n => SiteOf(solver, n));
        return sites.Any(nodes => nodes.Any(n => IsDropped(solver, n))
            || (nodes.Any(n => Begins(solver, next, n, Outcome.False)) && !nodes.Any(n => Begins(solver, next, n, Outcome.True))));
    }

    private static object? SiteOf(Solver solver, int node) => StepOf(solver, node).Site;

    private static Step StepOf(Solver solver, int node) => solver.Nodes[node].Instance.Program.Steps[solver.Nodes[node].Step];

    private static bool Is(Solver solver, int node, PageStep page, SequenceStep sequence) => StepOf(solver, node).Instr is EventInstr e
        && e.Contract.Events.Any(p => (p.Kind == EventKind.StepPage && p.Value == (int)page) || (p.Kind == EventKind.StepSequence && p.Value == (int)sequence));

    private static bool IsDropped(Solver solver, int node)
    {
        var steps = solver.Nodes[node].Instance.Program.Steps;
        if (StepOf(solver, node) is not { Instr: EventInstr { Result: var answer } } step)
        {
            return false;
        }

        // An answer that is only kept is dropped with the variable that keeps it.
        for (int i = 0; i < steps.Length; i++)
        {
            step = steps[step.Next[0]];
            if (answer < 0 || !step.Live.Contains(answer))
            {
                return true;
            }

            if (step.Instr is not AssignInstr { Value: SlotExpr kept } assign || kept.Slot != answer || steps[step.Next[0]].Live.Contains(answer))
            {
                return false;
            }

            answer = assign.Slot;
        }

        return false;
    }

    /// <summary>Whether the reading that is asked about begins anew behind an answer: another one behind it is another reading.</summary>
    private static bool Begins(Solver solver, ILookup<int, Edge> next, int node, Outcome outcome)
    {
        var behind = Reach(next, next[node].Where(e => e.Outcome == outcome).Select(static e => e.To));
        var again = Reach(next, behind.Where(n => Is(solver, n, PageStep.BeginRead, SequenceStep.Begin)));
        return again.Any(n => SiteOf(solver, n) == SiteOf(solver, node));
    }

    private static HashSet<int> Reach(ILookup<int, Edge> next, IEnumerable<int> from)
    {
        var seen = new HashSet<int>(from);
        var pending = new Stack<int>(seen);
        while (pending.Count > 0)
        {
            foreach (var edge in next[pending.Pop()].Where(e => seen.Add(e.To)))
            {
                pending.Push(edge.To);
            }
        }

        return seen;
    }
}
