using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>The memory that a graph is built in. Most roots break nothing and their graphs are dropped at once, so the next one takes it over.</summary>
internal sealed class SolverBuffers
{
    // What one large root needed is not kept for all the small ones.
    private const int MaxKept = 50_000;

    public List<NodeKey> Nodes { get; } = [];

    /// <summary>Gets, for each node, one more than the node that was found before it at the same step; 0 for the first.</summary>
    public List<int> Before { get; } = [];

    public List<Edge> Edges { get; } = [];

    /// <summary>Gets, for each node, what holds on the ways to it from the entry of its body.</summary>
    public List<Through> Ways { get; } = [];

    public Stack<int> Pending { get; } = new();

    public List<Env> Split { get; } = [];

    /// <summary>Gets a value indicating whether it is worth keeping.</summary>
    public bool IsSmall => Nodes.Count <= MaxKept && Edges.Count <= MaxKept;

    public void Clear()
    {
        Nodes.Clear();
        Before.Clear();
        Edges.Clear();
        Ways.Clear();
        Pending.Clear();
        Split.Clear();
    }
}
