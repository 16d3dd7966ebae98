using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>
/// Where what a state says began: some rules are broken by a call that only what follows makes wrong, and it is the call that has to be
/// changed. The search goes back from a node as long as the states say so.
/// </summary>
internal sealed class Origins
{
    private readonly Solver _solver;
    private readonly Func<MachineState, bool> _says;
    private readonly ILookup<int, Edge> _entering;
    private readonly Dictionary<int, bool> _through = [];
    private readonly HashSet<int> _beginning = [];

    public Origins(Solver solver, Func<MachineState, bool> says)
    {
        _solver = solver;
        _says = says;
        _entering = solver.Edges.ToLookup(static e => e.To);
    }

    /// <summary>Gets the calls that were passed whose callee is left in a state that says what it did not say where the callee was entered.</summary>
    public HashSet<int> Calls { get; } = [];

    /// <summary>Gets the origins that were found in the body of the node itself, or in one that leads to it.</summary>
    public HashSet<int> Around { get; } = [];

    /// <summary>Drops what a rule says of an order to leave whose loss is reported: one mistake is one diagnostic.</summary>
    public static void DropRepeated(Solver solver, RuleId rule, RuleId says)
    {
        if (!solver.Violations.Exists(v => v.Verdict.Rule == rule))
        {
            return;
        }

        var origins = new HashSet<int>(solver.Violations.Where(v => v.Verdict.Rule == says).SelectMany(v => Orders(solver, v.Node)));
        solver.Violations.RemoveAll(v => v.Verdict.Rule == rule && Orders(solver, v.Node).Overlaps(origins));
    }

    /// <summary>Moves what is wrong with an entry to the calls that began it.</summary>
    public static void Relocate(Solver solver, RuleId rule, Func<MachineState, bool> says) =>
        Relocate(solver, solver.Violations.FindAll(v => v.Verdict.Rule == rule && v.Verdict.Reason is not (Reason.OnlySignals or Reason.Unheard)), says);

    /// <summary>Moves what is wrong for one reason to the calls that began it.</summary>
    public static void Relocate(Solver solver, RuleId rule, Reason reason, Func<MachineState, bool> says) =>
        Relocate(solver, solver.Violations.FindAll(v => v.Verdict.Rule == rule && v.Verdict.Reason == reason), says);

    private static void Relocate(Solver solver, List<Violation> entries, Func<MachineState, bool> says)
    {
        if (entries.Count == 0)
        {
            return;
        }

        var origins = new Origins(solver, says);
        solver.Violations.RemoveAll(entries.Contains);
        foreach (var entry in entries)
        {
            // What one call both begins and makes wrong begins there.
            IEnumerable<int> found = says(solver.Nodes[entry.Node].State.Machine) ? origins.Of(entry.Node) : [entry.Node];
            solver.Violations.AddRange(found.Select(origin => new Violation(origin, entry.Verdict, entry.Node)));
        }
    }

    /// <summary>Moves what is wrong with each member of a set to the calls that put it there.</summary>
    public static void RelocateEach(Solver solver, RuleId rule, Func<MachineState, uint> set, Reason reason = Reason.None)
    {
        var entries = solver.Violations.FindAll(v => v.Verdict.Rule == rule && v.Verdict.Reason == reason);
        solver.Violations.RemoveAll(entries.Contains);
        uint all = entries.Aggregate(0u, (members, v) => members | set(solver.Nodes[v.Node].State.Machine));
        for (uint member = 1; member != 0 && member <= all; member <<= 1)
        {
            var origins = new Origins(solver, s => (set(s) & member) != 0);
            foreach (var entry in entries.Where(v => (set(solver.Nodes[v.Node].State.Machine) & member) != 0))
            {
                solver.Violations.AddRange(origins.Of(entry.Node).Select(origin => new Violation(origin, entry.Verdict, entry.Node)));
            }
        }
    }

    private static HashSet<int> Orders(Solver solver, int node) => new Origins(solver, static s => s.MustExit).Of(node);

    /// <summary>The nodes whose calls made the state say it that a node is in.</summary>
    public HashSet<int> Of(int node)
    {
        var found = new HashSet<int>();
        Search(node, found, inside: null);
        return found;
    }

    /// <summary>Goes back from a node.</summary>
    /// <param name="from">The node.</param>
    /// <param name="found">Takes the origins.</param>
    /// <param name="inside">The callee that the search does not leave by its entry; null to go on in the callers.</param>
    /// <returns>Whether the entry of that callee says it already.</returns>
    private bool Search(int from, HashSet<int> found, Instance? inside)
    {
        bool reachedEntry = false;
        var seen = new HashSet<int> { from };
        var pending = new Stack<int>();
        pending.Push(from);
        while (pending.Count > 0)
        {
            int node = pending.Pop();
            reachedEntry |= inside is not null && node == inside.EntryNode;
            foreach (var edge in _entering[node])
            {
                if (edge.Kind == EdgeKind.Call && inside is not null)
                {
                    continue;
                }

                bool isPassed = edge.Kind == EdgeKind.Summary && edge.CalleeExit >= 0 && edge.Callee!.MovesState;
                bool through = !isPassed || SearchCallee(edge, found);
                if (isPassed && _beginning.Contains(edge.CalleeExit))
                {
                    Calls.Add(edge.From);
                }

                if (!through)
                {
                    continue;
                }

                if (!_says(_solver.Nodes[edge.From].State.Machine))
                {
                    found.Add(edge.From);
                    if (inside is null)
                    {
                        Around.Add(edge.From);
                    }
                }
                else if (seen.Add(edge.From))
                {
                    pending.Push(edge.From);
                }
            }
        }

        return reachedEntry;
    }

    private bool SearchCallee(Edge call, HashSet<int> found)
    {
        if (!_through.TryGetValue(call.CalleeExit, out bool through))
        {
            // A recursion adds nothing to what its other ways say.
            _through.Add(call.CalleeExit, false);
            var inside = new HashSet<int>();
            through = _through[call.CalleeExit] = Search(call.CalleeExit, inside, call.Callee);
            found.UnionWith(inside);
            if (inside.Count > 0)
            {
                _beginning.Add(call.CalleeExit);
            }
        }

        return through;
    }
}
