using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>
/// What goes round for ever. Pending work is never drained if a strongly connected part of the graph keeps Dirty non-empty throughout
/// and contains a test that answered pending; an order to leave is ignored if one keeps MustExit and contains a drain. Call edges
/// belong to the graph and return edges do not, so a recursion without an end is a cycle and a plain call is not.
/// </summary>
internal sealed partial class Solver
{
    private void FindCycles()
    {
        Report(static e => e.Dirty, RuleId.NeverDrained);
        Report(static e => e.Exit, RuleId.DrainResultLost);
    }

    private void Report(Func<Edge, Trace> trace, RuleId rule)
    {
        if (!Edges.Exists(e => trace(e) == Trace.HeldAndPassed))
        {
            return;
        }

        var edges = Edges.FindAll(e => trace(e) != Trace.Broken);
        int[] component = StrongComponents.Find(edges, Nodes.Count);
        var lost = new HashSet<int>(Violations.Where(v => v.Verdict.Rule == rule && component[v.Node] > 0).Select(v => component[v.Node]));
        var culprits = edges.Where(e => trace(e) == Trace.HeldAndPassed && component[e.From] == component[e.To] && !lost.Contains(component[e.From]))
            .GroupBy(e => component[e.From]);
        foreach (var cycle in culprits)
        {
            // An entry on the cycle that is reported for the same order to leave says it all.
            var first = cycle.OrderBy(e => Position(e.From)).First();
            uint flags = rule == RuleId.NeverDrained ? Nodes[first.To].State.Machine.Dirty : 0;
            bool elsewhere = edges.Any(e => component[e.From] == cycle.Key && Nodes[e.From].State.Machine.AnswerElsewhere);
            Violations.Add(new Violation(
                first.From, elsewhere ? new Verdict(RuleId.Unproven, Reason.AnswerElsewhere) : new Verdict(rule, Reason.None, flags)));
        }
    }

    private int Position(int node)
    {
        var (instance, at, _) = Nodes[node];
        return instance.Program.Steps[at].Site?.SpanStart ?? int.MaxValue;
    }
}
