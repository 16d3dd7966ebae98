using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;

namespace VcpuLint.Analyzers.Witness;

/// <summary>
/// Which rate limits let updates of all vCPUs through: what others refuse, those of messages, say, is no update. A method that hands an answer back may be
/// asked for either, so that the calls count which lead to it.
/// </summary>
internal sealed class UpdateLimits
{
    private readonly Solver _solver;
    private readonly ILookup<Instance, int> _callers;
    private readonly HashSet<Instance> _led = [];
    private readonly HashSet<SyntaxNode?> _sites = [];

    private UpdateLimits(Solver solver)
    {
        _solver = solver;
        _callers = solver.Edges.Where(static e => e.Kind == EdgeKind.Call).ToLookup(static e => e.Callee!, static e => e.From);
    }

    /// <summary>The calls of those limits, and the calls that lead to them.</summary>
    public static HashSet<SyntaxNode?> Find(CompilationAnalysis analysis, Solver solver)
    {
        var limits = new UpdateLimits(solver);
        var tokens = new[] { 1, 2, 3 }.Select(count => new Origins(solver, s => s.Tokens >= count)).ToArray();
        for (int id = 0; id < solver.Nodes.Count; id++)
        {
            var (node, machine) = (solver.Nodes[id], solver.Nodes[id].State.Machine);
            var body = node.Instance.Program.Body;
            var instr = node.Instance.Program.Steps[node.Step].Instr;
            bool isInLoop = instr is CallInstr call && analysis.Clocks.IsInLoop(body, call, Solver.KnownArguments(node.Instance, call, node.State.Env));
            bool updatesAll = isInLoop;
            if (machine.Tokens > 0 && instr is EventInstr e)
            {
                var clock = analysis.Clocks.MeaningOf(machine, body, e, Solver.ArgumentOf(node.Instance, e, node.State.Env));
                (isInLoop, updatesAll) = (clock.IsInLoop, clock.UpdatesAll);
            }

            if (machine.Tokens > 0 && updatesAll)
            {
                // A loop in a handler is done for a request that was let through where it was made: only what was asked since it was taken decides.
                bool isDoneForRequest = isInLoop && (machine.InHandler || analysis.Clocks.IsInHandler(body, instr!));
                limits.Add(tokens.Take(machine.Tokens).Skip(isDoneForRequest ? machine.Outside : 0).SelectMany(t => t.Of(id)));
            }
        }

        limits.Add(tokens.SelectMany(static t => t.Calls));
        foreach (int asking in tokens.SelectMany(static t => t.Calls.Concat(t.Around)))
        {
            limits.AddCallersOf(solver.Nodes[asking].Instance);
        }

        return limits._sites;
    }

    private void Add(IEnumerable<int> nodes) =>
        _sites.UnionWith(nodes.Select(id => _solver.Nodes[id]).Select(static node => node.Instance.Program.Steps[node.Step].Site));

    /// <summary>Adds the calls that lead to a method in which an answer is asked for.</summary>
    private void AddCallersOf(Instance instance)
    {
        if (!_led.Add(instance))
        {
            return;
        }

        Add(_callers[instance]);
        foreach (int caller in _callers[instance])
        {
            AddCallersOf(_solver.Nodes[caller].Instance);
        }
    }
}
