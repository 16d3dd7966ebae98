using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Lowering;
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
        var edges = Edges.FindAll(static e => e.Kind is EdgeKind.Step or EdgeKind.Summary);
        int[] component = StrongComponents.Find(edges, Nodes.Count);
        bool[] ends = new bool[Nodes.Count + 1];
        bool goesRound = false;
        foreach (var edge in edges)
        {
            bool stays = component[edge.From] == component[edge.To];
            goesRound |= stays;
            ends[component[edge.From]] |= !stays || (edge.Way.Kept & Through.Quiet) == 0;
        }

        if (!goesRound)
        {
            return;
        }

        foreach (var round in edges.Where(e => !ends[component[e.From]]).GroupBy(e => component[e.From]))
        {
            var nodes = new HashSet<int>(round.Select(static e => e.From));
            if (!nodes.Any(n => DependsOnOthers(Nodes[n])) && !CallsElsewhere([.. round]))
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

    /// <summary>
    /// Whether something on the round calls what is not seen, itself or in what it calls. The program has only what moves a state: what else lies on the round is in the body as it was
    /// lowered, between the arms that the round takes.
    /// </summary>
    private bool CallsElsewhere(Edge[] round)
    {
        var body = Nodes[round[0].From].Instance.Program.Body;
        var arms = round.Where(e => StepOf(e.From) is { Kind: TerminatorKind.Branch, Instr: null, Site: not null }).ToLookup(e => StepOf(e.From).Site!, static e => e.Outcome == Outcome.True ? 0 : 1);
        var calls = new HashSet<SyntaxNode?>(round.Select(e => SiteOf(e.From)));
        var passed = new HashSet<IrBlock>(body.Lowered.Blocks.Where(b => IsChoice(b) || b.Instrs.Exists(i => i.Site is { } site && calls.Contains(site))));
        if (passed.Count == 0)
        {
            // Nothing tells where it goes round.
            return _analysis.Closures.CallElsewhere(body.Lowered.Blocks);
        }

        var pending = new Stack<IrBlock>(passed);
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            foreach (var next in (IsChoice(block) ? arms[block.Site!].Distinct().Select(arm => block.Targets[arm]) : LoweredBody.Followed(block)).Where(passed.Add))
            {
                pending.Push(next);
            }
        }

        return _analysis.Closures.CallElsewhere(passed);

        bool IsChoice(IrBlock block) => block is { Kind: TerminatorKind.Branch, Site: { } site } && arms.Contains(site);
    }

    private Step StepOf(int node) => Nodes[node].Instance.Program.Steps[Nodes[node].Step];
}
