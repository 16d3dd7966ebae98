namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Tarjan's algorithm without recursion.</summary>
internal static class StrongComponents
{
    /// <summary>The number of the component of each node that the edges mention.</summary>
    public static Dictionary<int, int> Find(Edge[] edges)
    {
        var successors = edges.ToLookup(static e => e.From, static e => e.To);
        var index = new Dictionary<int, int>();
        var low = new Dictionary<int, int>();
        var component = new Dictionary<int, int>();
        var open = new Stack<int>();
        var path = new Stack<(int Node, IEnumerator<int> Next)>();
        foreach (int start in edges.SelectMany(static e => new[] { e.From, e.To }).Distinct())
        {
            if (!index.ContainsKey(start))
            {
                Enter(start);
                while (path.Count > 0)
                {
                    Advance();
                }
            }
        }

        return component;

        void Enter(int node)
        {
            index[node] = low[node] = index.Count;
            open.Push(node);
            path.Push((node, successors[node].GetEnumerator()));
        }

        void Advance()
        {
            var (node, next) = path.Peek();
            if (next.MoveNext())
            {
                if (!index.TryGetValue(next.Current, out int seen))
                {
                    Enter(next.Current);
                }
                else if (!component.ContainsKey(next.Current))
                {
                    low[node] = Math.Min(low[node], seen);
                }

                return;
            }

            path.Pop();
            if (path.Count > 0)
            {
                low[path.Peek().Node] = Math.Min(low[path.Peek().Node], low[node]);
            }

            if (low[node] != index[node])
            {
                return;
            }

            int member;
            do
            {
                member = open.Pop();
                component[member] = node;
            }
            while (member != node);
        }
    }
}
