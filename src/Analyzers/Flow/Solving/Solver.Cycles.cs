using Microsoft.CodeAnalysis;
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
    // What was reported of cycles, so that one that goes wrong by two rules is reported once.
    private readonly List<(HashSet<int> Nodes, RuleId Rule)> _cycles = [];

    private void FindCycles()
    {
        FindWays();
        if (_root.Entry.Machine is { JudgesClock: true } or { JudgesLeaving: true })
        {
            // What goes round is about work, and was said when that was judged.
            return;
        }

        FindUndrained();
        FindOther(Through.Order, new Verdict(RuleId.DrainResultLost), RuleId.DrainResultLost);
        FindOther(Through.OnlySignals, new Verdict(RuleId.NoDrain, Reason.OnlySignals), RuleId.NeverDrained);
        FindOther(Through.Unheard, new Verdict(RuleId.NoDrain, Reason.Unheard), RuleId.NeverDrained);
        FindEndless();
    }

    /// <summary>What holds at both ends of an edge, which is what holds on it unless a protocol call lies there.</summary>
    private Through Holding(int from, int to)
    {
        var (before, after) = (Nodes[from].State.Machine, Nodes[to].State.Machine);
        return new Through((before.Dirty & after.Dirty) | (before.MustExit && after.MustExit ? Through.Order : 0) | Through.Idle, 0);
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

                if (edge is { Kind: EdgeKind.Summary, CalleeExit: >= 0 } && edge.Callee!.MovesState)
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

    /// <summary>
    /// The way over a call, where <paramref name="way"/> is the one through the callee. A callee in an assumed context ends in another state
    /// than its caller goes on with.
    /// </summary>
    private Through Over(Instance callee, Through way, int from, int to)
    {
        // Whether the callee waits may hang on something that is not followed: a call that may wait counts as a wait.
        uint holding = Holding(from, to).Kept;
        return way.Only(_analysis.Closures.MayRest(callee.Program.Body) ? holding & ~(Through.OnlySignals | Through.Quiet) : holding);
    }

    private void FindUndrained()
    {
        uint suspects = 0;
        foreach (var edge in Edges)
        {
            suspects |= edge.Way.Seen & _flags.All;
        }

        var culprits = new List<(int Node, uint Flag, HashSet<int> Cycle)>();
        for (uint flag = 1; flag <= suspects; flag <<= 1)
        {
            if ((suspects & flag) != 0)
            {
                foreach (var (first, cycle) in Cycles(flag))
                {
                    culprits.Add((first.From, flag, cycle));
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
            AddCycle(node, [.. same.SelectMany(static c => c.Cycle)], new Verdict(RuleId.NeverDrained, Reason.None, same.Aggregate(0u, static (set, c) => set | c.Flag)));
        }
    }

    /// <summary>Reports the cycles that a property other than a flag makes wrong, unless a rule is broken on them that says it all.</summary>
    private void FindOther(uint property, Verdict verdict, RuleId same)
    {
        if (!Edges.Exists(e => (e.Way.Seen & property) != 0))
        {
            return;
        }

        // A cycle of a body and one of its callee's, by which it leads, are one mistake, and so is what a body does whoever called it.
        var said = new HashSet<(Body Body, int Step, FlowState State)>(Violations.Where(v => v.Verdict.Rule == same).Select(v => PointOf(v.Node)));
        foreach (var (cycle, _) in _cycles.Where(c => c.Rule == same))
        {
            said.UnionWith(cycle.Select(PointOf));
        }

        var cycles = Cycles(property).Select(c => (c.First, c.Nodes, Passed: Passed(c.Nodes, property))).OrderBy(c => Position(c.First.From)).ToList();
        var sites = new HashSet<SyntaxNode?>();
        while (cycles.Count > 0)
        {
            int next = cycles.FindIndex(c => c.Passed.Any(n => said.Contains(PointOf(n))));
            var (first, nodes, passed) = cycles[Math.Max(next, 0)];
            if (next < 0 || sites.Contains(SiteOf(first.From)))
            {
                // What is reported at one place is one diagnostic anyway.
                AddCycle(first.From, nodes, verdict);
                sites.Add(SiteOf(first.From));
            }

            said.UnionWith(passed.Select(PointOf));
            cycles.RemoveAt(Math.Max(next, 0));
        }
    }

    /// <summary>The nodes of a cycle, and those inside the calls on it by which the property holds all the way.</summary>
    private HashSet<int> Passed(HashSet<int> cycle, uint property)
    {
        var passed = new HashSet<int>(cycle);
        var asked = new HashSet<(Instance Callee, int Exit)>();
        foreach (var edge in Edges)
        {
            if ((edge.Way.Kept & property) != 0 && cycle.Contains(edge.From) && cycle.Contains(edge.To))
            {
                AddPassedInside(edge, property, passed, asked);
            }
        }

        return passed;
    }

    private void AddPassedInside(Edge call, uint property, HashSet<int> passed, HashSet<(Instance Callee, int Exit)> asked)
    {
        // What moves no state is in none of its own, so that it says nothing of whose cycle it is on.
        if (call is not { Kind: EdgeKind.Summary, Callee: { MovesState: true } callee, CalleeExit: >= 0 } || !asked.Add((callee, call.CalleeExit)))
        {
            return;
        }

        var inside = Edges.FindAll(e => e.Kind != EdgeKind.Call && (e.Way.Kept & property) != 0 && Nodes[e.From].Instance == callee && Nodes[e.To].Instance == callee);
        var way = Reachable(callee.EntryNode, inside.ToLookup(static e => e.From, static e => e.To));
        way.IntersectWith(Reachable(call.CalleeExit, inside.ToLookup(static e => e.To, static e => e.From)));
        passed.UnionWith(way);
        foreach (var edge in inside.Where(e => way.Contains(e.From) && way.Contains(e.To)))
        {
            AddPassedInside(edge, property, passed, asked);
        }
    }

    private static HashSet<int> Reachable(int start, ILookup<int, int> next)
    {
        var reached = new HashSet<int> { start };
        var pending = new Stack<int>(reached);
        while (pending.Count > 0)
        {
            foreach (int node in next[pending.Pop()].Where(reached.Add))
            {
                pending.Push(node);
            }
        }

        return reached;
    }

    private void AddCycle(int node, HashSet<int> cycle, Verdict verdict)
    {
        bool elsewhere = cycle.Any(n => Nodes[n].State.Machine.AnswerElsewhere);
        _cycles.Add((cycle, verdict.Rule));
        Violations.Add(new Violation(node, elsewhere ? new Verdict(RuleId.Unproven, Reason.AnswerElsewhere) : verdict));
    }

    /// <summary>The strongly connected parts of the edges on which a property holds, where it is seen: the first edge that sees it, and the nodes.</summary>
    private IEnumerable<(Edge First, HashSet<int> Nodes)> Cycles(uint property)
    {
        var edges = Edges.FindAll(e => e.Kind != EdgeKind.SameExit && (e.Way.Kept & property) != 0);
        int[] component = StrongComponents.Find(edges, Nodes.Count);
        var found = edges.Where(e => (e.Way.Seen & property) != 0 && component[e.From] == component[e.To]).GroupBy(e => component[e.From]).ToArray();
        foreach (var cycle in found)
        {
            var nodes = new HashSet<int>(edges.Where(e => component[e.From] == cycle.Key).Select(static e => e.From));
            yield return (cycle.OrderBy(e => Position(e.From)).First(), nodes);
        }
    }

    /// <summary>What a node stands for, whoever called the body.</summary>
    public (Body Body, int Step, FlowState State) PointOf(int node) => (Nodes[node].Instance.Program.Body, Nodes[node].Step, Nodes[node].State);

    private int Position(int node) => SiteOf(node)?.SpanStart ?? int.MaxValue;

    private SyntaxNode? SiteOf(int node) => Nodes[node].Instance.Program.Steps[Nodes[node].Step].Site;
}
