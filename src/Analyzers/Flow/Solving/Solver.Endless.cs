using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>
/// A loop that nothing can end: no way leads out of the part of the graph that goes round, and on none of its ways is the guest entered, waited, drained or
/// looked at any work. Only what the loop itself says counts: one that asks a field, which another thread may write, or calls what is not seen, which may throw or
/// wait, is not said to be endless.
/// </summary>
internal sealed partial class Solver
{
    private void FindEndless()
    {
        if (_root.Entry.Machine is { JudgesClock: true } or { JudgesLeaving: true })
        {
            // It is said once.
            return;
        }

        var edges = Edges.FindAll(static e => e.Kind is EdgeKind.Step or EdgeKind.Summary);
        int[] component = StrongComponents.Find(edges, Nodes.Count);
        var rounds = edges.Where(e => component[e.From] == component[e.To]).GroupBy(e => component[e.From]);
        var left = new HashSet<int>(edges.Where(e => component[e.From] != component[e.To]).Select(e => component[e.From]));
        foreach (var round in rounds.Where(r => !left.Contains(r.Key) && r.All(static e => (e.Way.Kept & Through.Quiet) != 0)))
        {
            var nodes = new HashSet<int>(round.Select(static e => e.From));
            if (!nodes.Any(n => DependsOnOthers(Nodes[n])) && !CallsElsewhere(nodes))
            {
                Violations.Add(new Violation(nodes.OrderBy(Position).ThenBy(static n => n).First(), new Verdict(RuleId.NeverEnds)));
            }
        }
    }

    /// <summary>Whether a step looks at a variable that outlives the body.</summary>
    private static bool DependsOnOthers(NodeKey node)
    {
        var step = node.Instance.Program.Steps[node.Step];
        bool depends = false;
        Action<int> visit = slot => depends |= node.Instance.Program.Ambient.Any(a => a.Value == slot);
        step.Condition?.VisitSlots(visit);
        (step.Instr as AssignInstr)?.Value.VisitSlots(visit);
        return depends || step.Instr is CallInstr { Shared.IsEmpty: false } or UnknownInstr or DisturbInstr;
    }

    /// <summary>Whether the statement that goes round calls what is not seen, itself or in what it calls.</summary>
    private bool CallsElsewhere(HashSet<int> nodes)
    {
        var body = Nodes[nodes.First()].Instance.Program.Body;
        var sites = nodes.Select(SiteOf).OfType<SyntaxNode>().ToArray();
        var loop = sites.Length == 0 ? body.Syntax : LoopAround(sites) ?? body.Syntax;
        return body.Lowered.UnresolvedInvocations.Count > 0 || body.Lowered.ForeignCalls.Any(s => loop.Span.Contains(s.Span))
            || body.Lowered.Calls.Any(c => c.Site is { } site && loop.Span.Contains(site.Span) && c.Targets.Any(_analysis.Closures.CallsElsewhere));
    }

    private static SyntaxNode? LoopAround(SyntaxNode[] sites) => sites[0].AncestorsAndSelf().FirstOrDefault(
        n => n is WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax && Array.TrueForAll(sites, s => n.Span.Contains(s.Span)));
}
