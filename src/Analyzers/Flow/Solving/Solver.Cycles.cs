using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>
/// What goes round for ever. Pending work is never drained if a flag stays in Dirty all along a cycle that passes a test which answered
/// that it is pending; an order to leave is ignored if it stands all along a cycle that passes a drain; a loop spins on signals if a cycle looks at
/// nothing else and neither enters the guest, waits nor drains. Call edges belong to the graph and return edges do not, so a recursion
/// without an end is a cycle and a plain call is not.
/// </summary>
internal sealed partial class Solver
{
    private void FindCycles()
    {
        FindWays();
        FindUndrained();
        FindMarked(WayMarks.KeepsOrder, WayMarks.DrainsAgain, new Verdict(RuleId.DrainResultLost), RuleId.DrainResultLost);
        FindMarked(WayMarks.OnlySignals, WayMarks.LooksAtSignals, new Verdict(RuleId.NoDrain, Reason.OnlySignals), RuleId.NeverDrained);
    }

    /// <summary>What holds at both ends of an edge, which is what holds on it unless a protocol call lies there.</summary>
    private Through Holding(int from, int to)
    {
        var (before, after) = (Nodes[from].State.Machine, Nodes[to].State.Machine);
        return new Through(before.Dirty & after.Dirty, 0, WayMarks.OnlySignals | (before.MustExit && after.MustExit ? WayMarks.KeepsOrder : WayMarks.None));
    }

    /// <summary>
    /// Follows the ways through each body, from its entry to every node, and so to its exits. Almost all edges were found in the order
    /// in which the ways go, so that a second look mostly finds nothing new.
    /// </summary>
    private void FindWays()
    {
        var ways = _buffers.Ways;
        for (int i = 0; i < Nodes.Count; i++)
        {
            ways.Add(default);
        }

        Start(_root, ways);
        foreach (var instance in _instances.Values)
        {
            Start(instance, ways);
        }

        bool changed;
        do
        {
            changed = false;
            for (int i = 0; i < Edges.Count; i++)
            {
                var edge = Edges[i];
                if (edge.Kind == EdgeKind.Call)
                {
                    continue;
                }

                if (edge is { Kind: EdgeKind.Summary, CalleeExit: >= 0 } && edge.Callee!.Program.MovesState)
                {
                    edge = edge with { Way = Over(edge.Callee, ways[edge.CalleeExit], edge.From, edge.To) };
                    Edges[i] = edge;
                }

                var way = ways[edge.To].Or(ways[edge.From].Then(edge.Way));
                changed |= way != ways[edge.To];
                ways[edge.To] = way;
            }
        }
        while (changed);
    }

    private void Start(Instance instance, List<Through> ways) => ways[instance.EntryNode] = Holding(instance.EntryNode, instance.EntryNode);

    /// <summary>The way over a call, where <paramref name="way"/> is the one through the callee.</summary>
    private Through Over(Instance callee, Through way, int from, int to)
    {
        var ends = Holding(from, to);
        var marks = way.Marks;
        if ((ends.Marks & WayMarks.KeepsOrder) == 0)
        {
            marks &= ~(WayMarks.KeepsOrder | WayMarks.DrainsAgain);
        }

        if (_analysis.Closures.MayRest(callee.Program.Body))
        {
            // Whether it does may hang on something that is not followed: a call that may wait counts as a wait.
            marks &= ~(WayMarks.OnlySignals | WayMarks.LooksAtSignals);
        }

        return new Through(way.Kept & ends.Kept, way.Seen & ends.Kept, marks);
    }

    private void FindUndrained()
    {
        uint suspects = 0;
        foreach (var edge in Edges)
        {
            suspects |= edge.Way.Seen;
        }

        var culprits = new List<(int Node, uint Flag, HashSet<int> Cycle)>();
        for (uint flag = 1; flag != 0 && flag <= suspects; flag <<= 1)
        {
            if ((suspects & flag) != 0)
            {
                uint one = flag;
                foreach (var (first, cycle) in Cycles(e => (e.Way.Kept & one) != 0, e => (e.Way.Seen & one) != 0))
                {
                    culprits.Add((first.From, one, cycle));
                }
            }
        }

        // Flags that go round together are one mistake.
        while (culprits.Count > 0)
        {
            var cycle = culprits[0].Cycle;
            var same = culprits.FindAll(c => c.Cycle.Overlaps(cycle));
            culprits.RemoveAll(c => c.Cycle.Overlaps(cycle));
            int node = same.OrderBy(c => Position(c.Node)).First().Node;
            AddCycle(node, cycle, new Verdict(RuleId.NeverDrained, Reason.None, same.Aggregate(0u, static (set, c) => set | c.Flag)));
        }
    }

    /// <summary>Reports the cycles that keep one mark and have another, unless a rule is broken on them that says it all.</summary>
    private void FindMarked(WayMarks holds, WayMarks passes, Verdict verdict, RuleId same)
    {
        if (!Edges.Exists(e => (e.Way.Marks & passes) != 0))
        {
            return;
        }

        var said = new HashSet<int>(Violations.Where(v => v.Verdict.Rule == same).Select(static v => v.Node));
        foreach (var (first, cycle) in Cycles(e => (e.Way.Marks & holds) != 0, e => (e.Way.Marks & passes) != 0))
        {
            if (!cycle.Overlaps(said))
            {
                AddCycle(first.From, cycle, verdict);
            }
        }
    }

    private void AddCycle(int node, HashSet<int> cycle, Verdict verdict)
    {
        bool elsewhere = cycle.Any(n => Nodes[n].State.Machine.AnswerElsewhere);
        Violations.Add(new Violation(node, elsewhere ? new Verdict(RuleId.Unproven, Reason.AnswerElsewhere) : verdict));
    }

    /// <summary>The strongly connected parts of the edges that keep something which have an edge of a kind: the first of these, and the nodes.</summary>
    private IEnumerable<(Edge First, HashSet<int> Nodes)> Cycles(Func<Edge, bool> keeps, Func<Edge, bool> passes)
    {
        var edges = Edges.FindAll(e => e.Kind != EdgeKind.SameExit && keeps(e));
        int[] component = StrongComponents.Find(edges, Nodes.Count);
        var found = edges.Where(e => passes(e) && component[e.From] == component[e.To]).GroupBy(e => component[e.From]).ToArray();
        foreach (var cycle in found)
        {
            var nodes = new HashSet<int>(edges.Where(e => component[e.From] == cycle.Key).Select(static e => e.From));
            yield return (cycle.OrderBy(e => Position(e.From)).First(), nodes);
        }
    }

    private int Position(int node)
    {
        var (instance, at, _) = Nodes[node];
        return instance.Program.Steps[at].Site?.SpanStart ?? int.MaxValue;
    }
}
