using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What is known at one step on one path: the protocol state and the tracked variables.</summary>
internal readonly record struct FlowState(MachineState Machine, Env Env);

/// <summary>A point of the exploded graph: a step of one summary instance, in one state.</summary>
internal readonly record struct NodeKey(Instance Instance, int Step, FlowState State);

internal enum EdgeKind : byte
{
    /// <summary>From one step to the next.</summary>
    Step,

    /// <summary>Into a callee.</summary>
    Call,

    /// <summary>Over a callee: from the call to the step behind it.</summary>
    Summary,

    /// <summary>From an exit of a body to another in the same state, which stands for both.</summary>
    SameExit,
}

/// <summary>An edge of the exploded graph.</summary>
/// <param name="From">The node it leaves.</param>
/// <param name="To">The node it reaches.</param>
/// <param name="Kind">What it stands for.</param>
/// <param name="Outcome">The result of the protocol call at <paramref name="From"/>, or the arm a branch took.</param>
/// <param name="Way">What holds on the way.</param>
/// <param name="Callee">The instance a call or summary edge is about.</param>
/// <param name="CalleeExit">The node of the callee that a summary edge came out of.</param>
internal readonly record struct Edge(int From, int To, EdgeKind Kind, Outcome Outcome, Through Way, Instance? Callee, int CalleeExit);

/// <summary>A way out of a summary instance.</summary>
/// <param name="State">The state there; the variables are those that the caller takes over.</param>
/// <param name="Thrown">It is left by an exception.</param>
internal readonly record struct Exit(FlowState State, bool Thrown);

/// <summary>A rule broken at a node.</summary>
/// <param name="Node">The node that is reported.</param>
/// <param name="Verdict">The rule and the reason.</param>
/// <param name="Entry">The guest entry that makes it wrong, if it is wrong only because of what follows; else -1.</param>
internal readonly record struct Violation(int Node, Verdict Verdict, int Entry = -1);

/// <summary>
/// One body solved for one entry: the same program in the same context and state is solved once, whoever calls it. A finished instance
/// is kept for the compilation, without its graph.
/// </summary>
internal sealed class Instance(FlowProgram program, CallContext context, FlowState entry)
{
    public FlowProgram Program { get; } = program;

    public CallContext Context { get; } = context;

    public FlowState Entry { get; } = entry;

    /// <summary>Gets a value indicating whether it matters in which state the body is entered.</summary>
    public bool MovesState => Program.MovesState || Entry.Machine.FollowsValues;

    /// <summary>Gets the ways out found so far, each with the first node it was found at, and what holds on the way there once it is known.</summary>
    public Dictionary<Exit, (int Node, Through Way)> Exits { get; } = [];

    /// <summary>Gets the call nodes that wait for ways out.</summary>
    public List<int> Callers { get; } = [];

    public int EntryNode { get; set; } = -1;

    /// <summary>Gets or sets a value indicating whether a rule is broken in the body or in what it calls.</summary>
    public bool IsViolated { get; set; }

    /// <summary>Gets, for each step, one more than the last node that was found there; 0 where there is none.</summary>
    public int[] LastAt { get; private set; } = new int[program.Steps.Length];

    /// <summary>Forgets the graph that the instance was part of: what is left are its ways out.</summary>
    /// <param name="ways">What holds on the ways to each node of it.</param>
    public void Detach(List<Through> ways)
    {
        foreach (var exit in Exits.ToArray())
        {
            Exits[exit.Key] = (-1, ways[exit.Value.Node]);
        }

        EntryNode = -1;
        LastAt = [];
        Callers.Clear();
    }
}

/// <summary>What makes two summary instances one.</summary>
internal readonly record struct SummaryKey(Body Body, CallContext Context, FlowState Entry);

/// <summary>The finished summaries of the compilation. No thread waits for another's: what two solve at once, the first one keeps.</summary>
internal sealed class SummaryTable
{
    private readonly System.Collections.Concurrent.ConcurrentDictionary<SummaryKey, Instance> _finished = new();

    public Instance? Find(SummaryKey key) => _finished.TryGetValue(key, out var instance) ? instance : null;

    public void Publish(SummaryKey key, Instance instance) => _finished.TryAdd(key, instance);
}
