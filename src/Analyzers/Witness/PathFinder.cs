using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Witness;

/// <summary>
/// Finds a shortest path from the start of the root to a node of its exploded graph. Only used when there is something to report; the
/// graph must have been solved without finished summaries.
/// </summary>
internal sealed class PathFinder
{
    private const int MaxExpansion = 2_000;

    private readonly Solver _solver;
    private readonly ILookup<int, Edge> _leaving;
    private readonly Dictionary<int, Edge> _reachedBy;
    private readonly Dictionary<int, int> _distance;

    public PathFinder(Solver solver)
    {
        _solver = solver;
        _leaving = solver.Edges.Where(static e => e.Kind != EdgeKind.SameExit).ToLookup(static e => e.From);
        (_reachedBy, _distance) = Search(solver.Root.EntryNode, static _ => true);
    }

    /// <summary>How many steps from the start a node is.</summary>
    public int Distance(int node) => _distance.TryGetValue(node, out int distance) ? distance : int.MaxValue;

    /// <summary>A shortest path to a place in the source; null if none leads there.</summary>
    public ViolationPath? FindSite(SyntaxNode site)
    {
        int nearest = -1;
        for (int node = 0; node < _solver.Nodes.Count; node++)
        {
            if (SiteOf(node) == site && (nearest < 0 || Distance(node) < Distance(nearest)))
            {
                nearest = node;
            }
        }

        return nearest < 0 ? null : Find(nearest);
    }

    /// <summary>The path to a node.</summary>
    public ViolationPath Find(int node)
    {
        var edges = Walk(_reachedBy, _solver.Root.EntryNode, node);
        var steps = new List<PathStep>();
        var nodes = new List<NodeKey>();
        SyntaxNode? rootSite = null;
        bool left = false;
        foreach (var edge in edges)
        {
            if (edge.Kind == EdgeKind.Call && !left)
            {
                rootSite = SiteOf(edge.From);
                left = true;
            }

            Append(edge, steps, nodes, 0);
        }

        AppendLast(node, steps, nodes);
        return new ViolationPath(steps, left ? rootSite : SiteOf(node), nodes);
    }

    /// <summary>The way round from a node to itself, for a rule that a cycle breaks.</summary>
    public IReadOnlyList<PathStep> FindCycle(int node, uint property)
    {
        bool OnCycle(Edge edge) => (edge.Way.Kept & property) != 0;
        var (reachedBy, _) = Search(node, OnCycle);
        var closing = _solver.Edges.FirstOrDefault(e => e.To == node && e.Kind != EdgeKind.SameExit && OnCycle(e) && (e.From == node || reachedBy.ContainsKey(e.From)));
        if (closing == default)
        {
            return [];
        }

        var steps = new List<PathStep>();
        foreach (var edge in Walk(reachedBy, node, closing.From).Append(closing))
        {
            Append(edge, steps, [], 0);
        }

        return steps;
    }

    private (Dictionary<int, Edge> ReachedBy, Dictionary<int, int> Distance) Search(int start, Func<Edge, bool> allowed)
    {
        var reachedBy = new Dictionary<int, Edge>();
        var distance = new Dictionary<int, int> { [start] = 0 };
        var queue = new Queue<int>();
        queue.Enqueue(start);
        while (queue.Count > 0)
        {
            int node = queue.Dequeue();
            foreach (var edge in _leaving[node])
            {
                if (allowed(edge) && !distance.ContainsKey(edge.To))
                {
                    distance.Add(edge.To, distance[node] + 1);
                    reachedBy.Add(edge.To, edge);
                    queue.Enqueue(edge.To);
                }
            }
        }

        return (reachedBy, distance);
    }

    private static List<Edge> Walk(Dictionary<int, Edge> reachedBy, int start, int end)
    {
        var edges = new List<Edge>();
        for (int node = end; node != start && reachedBy.TryGetValue(node, out var edge); node = edge.From)
        {
            edges.Add(edge);
        }

        edges.Reverse();
        return edges;
    }

    private void Append(Edge edge, List<PathStep> steps, List<NodeKey> nodes, int depth)
    {
        nodes.Add(_solver.Nodes[edge.From]);
        if (StepOf(edge.From, edge.Outcome) is { } step && (edge.Kind != EdgeKind.Summary || edge.Callee!.MovesState))
        {
            AddStep(steps, step);
        }

        if (edge.Kind != EdgeKind.Summary || !edge.Callee!.MovesState || edge.CalleeExit < 0 || depth > 32 || steps.Count > MaxExpansion)
        {
            return;
        }

        var callee = edge.Callee;
        var (reachedBy, _) = Search(callee.EntryNode, static e => e.Kind != EdgeKind.Call);
        foreach (var inner in Walk(reachedBy, callee.EntryNode, edge.CalleeExit))
        {
            Append(inner, steps, nodes, depth + 1);
        }
    }

    private void AppendLast(int node, List<PathStep> steps, List<NodeKey> nodes)
    {
        nodes.Add(_solver.Nodes[node]);
        if (StepOf(node, Outcome.None) is { } last)
        {
            AddStep(steps, last);
        }
    }

    /// <summary>Adds a step that is not the one before once more.</summary>
    private static void AddStep(List<PathStep> steps, PathStep step)
    {
        if (!step.IsKept || steps.Count == 0 || steps[steps.Count - 1].Site != step.Site || steps[steps.Count - 1].Text != step.Text)
        {
            steps.Add(step);
        }
    }

    private SyntaxNode? SiteOf(int node)
    {
        var (instance, at, _) = _solver.Nodes[node];
        return instance.Program.Steps[at].Site;
    }

    private PathStep? StepOf(int node, Outcome outcome)
    {
        var (instance, at, state) = _solver.Nodes[node];
        var step = instance.Program.Steps[at];
        if (step.Site is not { } site)
        {
            return null;
        }

        return step.Instr switch
        {
            EventInstr { Contract: { IsClock: true } } when !state.Machine.JudgesClock => null,
            EventInstr { Contract: { IsMinor: false, EntersGuest: false } } when state.Machine.JudgesClock => null,
            EventInstr { Contract: { IsClock: true } contract } when !contract.Events.Any(e => e.IsQuestion || e.ComesWith(outcome)) => null,
            EventInstr { Contract.IsKept: true, Subject: { } subject } => new PathStep(StepKind.Event, site, $"{Shorten(subject)} is kept", state.Machine, false) { IsKept = true },
            EventInstr { Contract.MovesDeadline: true, Method.AssociatedSymbol: IPropertySymbol property } =>
                new PathStep(StepKind.Event, site, $"{property.Name} is moved", state.Machine, false) { Subject = property.Name },
            EventInstr { Contract: { IsReading: true, IsDeadline: true } } => null,
            EventInstr e => new PathStep(StepKind.Event, site, CallText(site, e.Method) + e.Contract.Result switch
            {
                Effects.ResultKind.Version => VersionText(outcome),
                Effects.ResultKind.Pair => string.Empty,
                _ => OutcomeText(outcome),
            }, state.Machine, e.Contract.EntersGuest),
            UnknownInstr unknown => new PathStep(StepKind.Event, site, unknown.Name, state.Machine, false),
            CallInstr call => new PathStep(StepKind.Call, site, "into " + (call.Targets[0].Symbol?.Name ?? "call"), state.Machine, false)
            {
                Subject = call.Targets[0].Symbol is { } called ? CallText(site, called) : Shorten(site),
            },
            AssignInstr => new PathStep(StepKind.Assign, site, Shorten(site), state.Machine, false),
            _ when step.Kind == TerminatorKind.Branch => new PathStep(
                StepKind.Branch, site, $"'{Shorten(site)}' is {(outcome == Outcome.True ? "true" : "false")}", state.Machine, false),
            _ when step.Kind == TerminatorKind.Return => new PathStep(StepKind.Return, site, Shorten(site), state.Machine, false),
            _ => null,
        };
    }

    /// <summary>The call as a path shows it.</summary>
    public static string CallText(SyntaxNode site, IMethodSymbol method) =>
        method.AssociatedSymbol is IPropertySymbol property ? property.Name
        : method.MethodKind == MethodKind.DelegateInvoke ? Shorten(site)
        : site is InvocationExpressionSyntax { ArgumentList.Arguments: { Count: > 0 and <= 2 } arguments }
            ? $"{method.Name}({Shorten(arguments.ToString())})"
            : method.Name + "()";

    private static string OutcomeText(Outcome outcome) => outcome switch
    {
        Outcome.False => " is false",
        Outcome.True => " is true",
        Outcome.Zero => " is 0",
        Outcome.Negative => " < 0",
        Outcome.Positive => " > 0",
        Outcome.NonZero => " is not 0",
        _ => string.Empty,
    };

    private static string VersionText(Outcome outcome) => outcome == Outcome.True ? " is odd" : " is even";

    private static string Shorten(SyntaxNode node) => Shorten(node.ToString());

    private static string Shorten(string text)
    {
        text = string.Join(" ", text.Split([' ', '\r', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= 60 ? text : text.Substring(0, 57) + "...";
    }
}
