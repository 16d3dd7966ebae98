using VcpuLint.Analyzers.Flow.Solving;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>The smallest loop of a graph that a node is done in.</summary>
/// <param name="Steps">Its nodes; none if the node is in no loop.</param>
/// <param name="Heads">Those of them by which it is entered.</param>
internal readonly record struct InnermostLoop(HashSet<int> Steps, HashSet<int> Heads)
{
    /// <summary>Finds it.</summary>
    /// <param name="node">The node.</param>
    /// <param name="edges">The edges of the graph.</param>
    /// <param name="count">How many nodes the graph has.</param>
    /// <param name="entry">The node by which the graph is entered.</param>
    public static InnermostLoop Around(int node, (int From, int To)[] edges, int count, int entry)
    {
        var found = new InnermostLoop([], []);
        var inside = edges;
        while (RoundOf(node, inside, count) is { Count: > 0 } loop)
        {
            var heads = new HashSet<int>(edges.Where(e => loop.Contains(e.To) && !loop.Contains(e.From)).Select(static e => e.To));
            if (loop.Contains(entry))
            {
                heads.Add(entry);
            }

            found = new InnermostLoop(loop, heads);

            // Without the way back to where a loop is entered only the loops inside it are left.
            inside = [.. inside.Where(e => loop.Contains(e.From) && loop.Contains(e.To) && !heads.Contains(e.To))];
        }

        return found;
    }

    /// <summary>The nodes that a node is on a way round with; none if it is on none.</summary>
    private static HashSet<int> RoundOf(int node, (int From, int To)[] edges, int count)
    {
        int[] component = StrongComponents.Find(edges, count);
        return [.. edges.Where(e => component[e.From] == component[node] && component[e.To] == component[node]).Select(static e => e.From)];
    }
}
