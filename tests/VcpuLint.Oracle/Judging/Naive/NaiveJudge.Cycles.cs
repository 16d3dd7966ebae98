namespace VcpuLint.Oracle.Judging.Naive;

/// <content>What goes round for ever, and where that began which only what follows makes wrong.</content>
internal sealed partial class NaiveJudge
{
    private void JudgeCycles()
    {
        var undrained = new HashSet<Node>();
        foreach (var flag in Enum.GetValues<WorkFlags>().Where(static f => f is not (WorkFlags.None or WorkFlags.All)))
        {
            var cycle = Cycles(e => (e.From.State.Dirty & e.To.State.Dirty & flag) != 0, e => (e.SeesPending & flag) != 0);
            if (cycle.Count > 0)
            {
                Report(1004, -1, flag);
                undrained.UnionWith(cycle.SelectMany(static c => c));
            }
        }

        foreach (var cycle in Cycles(static e => e.From.State.MustExit && e.To.State.MustExit, static e => e.SaysLeave))
        {
            if (!_suspects.Exists(a => a.Rule == 1006 && cycle.Contains(a.Node)))
            {
                Report(1006, -1);
                _suspects.AddRange(cycle.Select(static n => (1006, n)));
            }
        }

        foreach (var cycle in Cycles(static e => !e.Rests && !e.LooksElsewhere, static e => e.SeesNoSignal))
        {
            if (!cycle.Overlaps(undrained))
            {
                Report(1103, -1);
            }
        }
    }

    /// <summary>The strong components of some edges that hold an edge of a kind: pairs of nodes that reach each other.</summary>
    private List<HashSet<Node>> Cycles(Func<Edge, bool> kept, Func<Edge, bool> seen)
    {
        var edges = _edges.FindAll(e => kept(e));
        var next = edges.ToLookup(static e => e.From, static e => e.To);
        var before = edges.ToLookup(static e => e.To, static e => e.From);
        var found = new List<HashSet<Node>>();
        foreach (var edge in edges.Where(seen))
        {
            if (found.Exists(c => c.Contains(edge.From) && c.Contains(edge.To)))
            {
                continue;
            }

            var behind = Reach(edge.To, next);
            if (behind.Contains(edge.From))
            {
                behind.IntersectWith(Reach(edge.From, before));
                found.Add(behind);
            }
        }

        return found;
    }

    private static HashSet<Node> Reach(Node from, ILookup<Node, Node> next)
    {
        var seen = new HashSet<Node> { from };
        var pending = new Stack<Node>(seen);
        while (pending.TryPop(out var node))
        {
            foreach (var other in next[node])
            {
                if (seen.Add(other))
                {
                    pending.Push(other);
                }
            }
        }

        return seen;
    }

    private void JudgeOrigins()
    {
        var before = _edges.ToLookup(static e => e.To);
        foreach (var (rule, node) in _suspects.Where(static a => a.Rule is 1010 or 1103).Distinct())
        {
            foreach (var origin in Origins(node, rule == 1010 ? static s => s.Cleared : static s => s.GaveUp, before))
            {
                Report(rule, origin.From.Step.Site);
            }
        }

        var lost = _suspects.Where(static a => a.Rule == 1006).SelectMany(a => Origins(a.Node, static s => s.MustExit, before)).ToHashSet();
        foreach (var (_, node) in _suspects.Where(static a => a.Rule == 1105).Distinct())
        {
            if (!Origins(node, static s => s.MustExit, before).Overlaps(lost))
            {
                Report(1105, node.Step.Site);
            }
        }
    }

    /// <summary>The edges on which began what a state says.</summary>
    private static HashSet<Edge> Origins(Node node, Func<Machine, bool> says, ILookup<Node, Edge> before)
    {
        var found = new HashSet<Edge>();
        var seen = new HashSet<Node> { node };
        var pending = new Stack<Node>(seen);
        while (pending.TryPop(out var at))
        {
            foreach (var edge in before[at])
            {
                if (!says(edge.From.State))
                {
                    found.Add(edge);
                }
                else if (seen.Add(edge.From))
                {
                    pending.Push(edge.From);
                }
            }
        }

        return found;
    }
}
