using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>
/// Explores the exploded graph of one root: every reachable pair of step and state, callees included, each once. States are never
/// joined. Recursion needs no special case: a call waits at an instance for ways out that are found later.
/// </summary>
internal sealed partial class Solver
{
    /// <summary>More states than this at one step of one instance are not followed: the root is unproven.</summary>
    public const int MaxStatesAtStep = 256;

    private const int MaxNodes = 400_000;

    private readonly CompilationAnalysis _analysis;
    private readonly SummaryTable? _finished;
    private readonly WorkFlagTable _flags;
    private readonly Dictionary<SummaryKey, Instance> _instances = [];
    private readonly List<int> _before;
    private readonly Stack<int> _pending;
    private readonly List<Env> _split;
    private readonly SolverBuffers _buffers;
    private readonly bool _judgesReturn;
    private readonly HashSet<SyntaxNode?>? _limits;
    private readonly List<Instance> _aboveViolated = [];
    private Instance _root = null!;

    private Solver(CompilationAnalysis analysis, SummaryTable? finished, bool judgesReturn, HashSet<SyntaxNode?>? limits = null)
    {
        _limits = limits;
        _buffers = analysis.SolverBuffers.TryTake(out var used) ? used : new SolverBuffers();
        Nodes = _buffers.Nodes;
        Edges = _buffers.Edges;
        _before = _buffers.Before;
        _pending = _buffers.Pending;
        _split = _buffers.Split;
        _analysis = analysis;
        _finished = finished;
        _flags = analysis.Flags.Table;
        _judgesReturn = judgesReturn;
    }

    public List<NodeKey> Nodes { get; }

    public List<Edge> Edges { get; }

    public List<Violation> Violations { get; } = [];

    public Instance Root => _root;

    /// <summary>Gets the nodes at which the root is left by a return, with its result if one is followed.</summary>
    public List<(int Node, ValueSet? Result)> Returns { get; } = [];

    /// <summary>Gets a value indicating whether a finished summary that stood in for a body has a broken rule inside.</summary>
    public bool HidesViolations => _aboveViolated.Count > 0;

    /// <summary>Gets a value indicating whether the graph got too large: its verdicts stand, but its silence proves nothing.</summary>
    public bool Overflowed { get; private set; }

    /// <summary>Solves a root.</summary>
    /// <param name="analysis">The compilation.</param>
    /// <param name="body">The root.</param>
    /// <param name="useFinished">
    /// Whether finished summaries may stand in for their bodies. A graph that paths are to be found in has to be complete.
    /// </param>
    /// <param name="judged">What for.</param>
    /// <param name="limits">The rate limits that let an update of all vCPUs through, as far as it is known which do; else any may.</param>
    public static Solver Solve(CompilationAnalysis analysis, Body body, bool useFinished, Judged judged, HashSet<SyntaxNode?>? limits = null)
    {
        var solver = new Solver(analysis, useFinished ? analysis.Summaries : null, judged.Kind != JudgedKind.Leaving && analysis.Roots.JudgesReturn(body), limits);
        var start = judged.Kind switch
        {
            JudgedKind.Leaving => MachineState.Leaving,
            JudgedKind.Clock => analysis.Roots.ClockEntryOf(body, judged.Topic, judged.Part),
            _ => analysis.Roots.EntryOf(body),
        };
        solver.Run(body, start, Env.Empty);
        return solver;
    }

    /// <summary>Solves a body as it is called in a given state.</summary>
    /// <param name="analysis">The compilation.</param>
    /// <param name="body">The body.</param>
    /// <param name="start">The state.</param>
    /// <param name="argument">The value of one parameter, if it is known.</param>
    public static Solver SolveFrom(CompilationAnalysis analysis, Body body, MachineState start, (int Parameter, long Value)? argument)
    {
        var env = Env.Empty;
        if (argument is { } known && body.Program.Parameters[known.Parameter] is var slot and >= 0)
        {
            env = env.With(slot, ValueSet.Constant(known.Value));
        }

        var solver = new Solver(analysis, null, judgesReturn: false);
        solver.Run(body, start, env);
        return solver;
    }

    /// <summary>Gives the graph's memory back: nobody may look at its nodes and edges afterwards.</summary>
    public void Release()
    {
        if (_buffers.IsSmall)
        {
            _buffers.Clear();
            _analysis.SolverBuffers.Add(_buffers);
        }
    }

    private void Run(Body body, MachineState start, Env env)
    {
        env = Readings.Given(body.Program, start, env);
        var entry = new FlowState(start, env.Keep(body.Program.Steps[body.Program.Entry].Live));

        // The root's own instance is never shared: only it is judged on return.
        _root = new Instance(body.Program, _analysis.Roots.ContextOf(body), entry);
        _root.EntryNode = NodeOf(_root, _root.Program.Entry, entry);
        while (_pending.Count > 0 && !Overflowed)
        {
            _analysis.Cancellation.ThrowIfCancellationRequested();
            Process(_pending.Pop());
        }

        if (!Overflowed)
        {
            FindCycles();
            Publish();
        }
    }

    private void Publish()
    {
        if (_finished is null)
        {
            return;
        }

        // Everything that a broken rule can be reached from is marked, so that a root which meets the summary later looks inside.
        foreach (var instance in Violations.Select(v => Nodes[v.Node].Instance).Concat(_aboveViolated))
        {
            MarkViolated(instance);
        }

        foreach (var pair in _instances)
        {
            pair.Value.Detach(_buffers.Ways);
            _finished.Publish(pair.Key, pair.Value);
        }
    }

    private void MarkViolated(Instance instance)
    {
        if (instance.IsViolated)
        {
            return;
        }

        instance.IsViolated = true;
        foreach (int caller in instance.Callers)
        {
            MarkViolated(Nodes[caller].Instance);
        }
    }

    private int NodeOf(Instance instance, int step, FlowState state)
    {
        var program = instance.Program;
        state = state with { Env = state.Env.Keep(program.Steps[step].Live) };
        if (state.Machine is { Topic: ClockTopic.Updates, Loop: not 0 and var loop } && !program.Loops.Contains(loop, step))
        {
            // One answer lets a loop through, and no further one that begins when it is over.
            state = state with { Machine = state.Machine.WithLoop(0) };
        }

        int states = 1;
        for (int known = instance.LastAt[step]; known > 0; known = _before[known - 1])
        {
            var other = Nodes[known - 1].State;
            if (other.Machine == state.Machine && other.Env.Equals(state.Env))
            {
                return known - 1;
            }

            states++;
        }

        int id = Nodes.Count;
        Nodes.Add(new NodeKey(instance, step, state));
        _before.Add(instance.LastAt[step]);
        instance.LastAt[step] = id + 1;
        if (states > MaxStatesAtStep || id >= MaxNodes)
        {
            Overflowed = true;
            Violations.Add(new Violation(id, new Verdict(RuleId.Unproven, Reason.TooManyStates)));
        }

        _pending.Push(id);
        return id;
    }

    private void Connect(int from, int to, Outcome outcome) =>
        Edges.Add(new Edge(from, to, EdgeKind.Step, outcome, Holding(from, to), null, -1));

    private void Process(int id)
    {
        var (instance, at, state) = Nodes[id];
        var step = instance.Program.Steps[at];
        switch (step.Instr)
        {
            case AssignInstr assign:
                ProcessAssign(id, instance, step, assign, state);
                break;
            case EventInstr e:
                ProcessEvent(id, instance, step, e, state);
                break;
            case CallInstr call:
                ProcessCall(id, instance, call, state);
                break;
            case KeepElsewhereInstr:
                Connect(id, NodeOf(instance, step.Next[0], state with { Machine = state.Machine.KeepAnswerElsewhere() }), Outcome.None);
                break;
            case UnknownInstr unknown:
                Violations.Add(new Violation(id, new Verdict(RuleId.Unproven, unknown.Reason)));
                break;
            case DisturbInstr:
                // It may run or not.
                Connect(id, NodeOf(instance, step.Next[0], state), Outcome.None);
                Connect(id, NodeOf(instance, step.Next[0], state with { Machine = Transfer.Disturb(state.Machine) }), Outcome.None);
                break;
            default:
                ProcessEnd(id, instance, step, state);
                break;
        }
    }

    private static readonly ValueSet.Interval[] Signs =
    [
        new(ValueSet.NullPoint, ValueSet.NullPoint), new(ValueSet.NullPoint + 1, -1), new(0, 0), new(1, long.MaxValue),
    ];

    private void ProcessEnd(int id, Instance instance, Step step, FlowState state)
    {
        switch (step.Kind)
        {
            case TerminatorKind.Branch:
                for (int arm = 0; arm < 2; arm++)
                {
                    _split.Clear();
                    instance.Program.Evaluator.Split(step.Condition!, state.Env, arm == 0, _split);
                    foreach (var env in _split)
                    {
                        var machine = Readings.Behind(step.Condition!, state.Env, Changes.In(step.Condition!, arm == 0, state.Machine, instance.Program.Evaluator, state.Env));
                        Connect(id, NodeOf(instance, step.Next[arm], new FlowState(machine, env)), arm == 0 ? Outcome.True : Outcome.False);
                    }
                }

                break;
            case TerminatorKind.Resume:
                int target = state.Env[step.Slot] is { IsConstant: true } number ? (int)number.Value : -1;
                if (target >= 0 && target < step.Next.Length)
                {
                    Connect(id, NodeOf(instance, step.Next[target], state with { Env = state.Env.With(step.Slot, null) }), Outcome.None);
                }

                break;
            case TerminatorKind.Return:
                Leave(id, instance, state, thrown: false);
                break;
            case TerminatorKind.Throw:
                Leave(id, instance, state, thrown: true);
                break;
            default:
                foreach (int next in step.Next)
                {
                    Connect(id, NodeOf(instance, next, state), Outcome.None);
                }

                break;
        }
    }

    private void Leave(int id, Instance instance, FlowState state, bool thrown)
    {
        if (instance == _root)
        {
            if (state.Machine.JudgesClock)
            {
                if (!thrown && (_judgesReturn || (Readings.Follows(state.Machine) && !_analysis.Roots.KeepsContract(instance.Program.Body))))
                {
                    var sink = new EventSink(this, id, instance, 0, -1, state.Env, default);
                    Transfer.JudgeClock(state.Machine, ref sink);
                }

                return;
            }

            if (!thrown && _judgesReturn && Transfer.JudgeReturn(instance.Entry.Machine, state.Machine) is var reason && reason != Reason.None)
            {
                Violations.Add(new Violation(id, new Verdict(RuleId.Unbalanced, reason)));
            }

            var returned = instance.Program.Returned;
            var result = returned.Length == 1 && returned[0] >= 0 ? instance.Program.Evaluator.Evaluate(new SlotExpr(returned[0]), state.Env) : null;
            if (!thrown)
            {
                Returns.Add((id, result));
            }

            if (!thrown && result is { IsNegative: true } value
                && Transfer.LeavesForSignalInSilence(
                    state.Machine,
                    value.IsConstant && (_analysis.Model.Interrupted is not { } error || value.Value == -error),
                    !value.IsConstant && _analysis.Closures.ReturnsDrainResult(instance.Program.Body)))
            {
                Violations.Add(new Violation(id, new Verdict(RuleId.ExitReason, Reason.NoExitReason)));
            }

            return;
        }

        var exit = new Exit(state, thrown);
        if (instance.Exits.TryGetValue(exit, out var known))
        {
            Edges.Add(new Edge(id, known.Node, EdgeKind.SameExit, Outcome.None, Holding(id, known.Node), null, -1));
            return;
        }

        instance.Exits.Add(exit, (id, default));
        foreach (int caller in instance.Callers)
        {
            Return(caller, instance, exit, id, default);
        }
    }
}
