namespace VcpuLint.Oracle.Judging;

/// <summary>
/// The strongly connected components of a part of the graph: two states are in the same one if each is reached from the other by edges of the
/// part (Tarjan's algorithm, with a stack of its own). An edge between states of the same component lies on a cycle.
/// </summary>
internal sealed class Components
{
    private int[] _order = [];
    private int[] _low = [];
    private int[] _component = [];
    private int[] _stack = [];
    private int[] _calls = [];
    private byte[] _edge = [];
    private int _stacked;

    /// <summary>Gets the number of the component of each state.</summary>
    public int[] Of => _component;

    /// <param name="graph">The graph.</param>
    /// <param name="belongs">Whether an edge belongs to the part: where it starts, and whether it is that of the answer true.</param>
    public void Find(StateGraph graph, Func<int, bool, bool> belongs)
    {
        int count = graph.Count;
        if (_order.Length < count)
        {
            int size = graph.Nodes.Length;
            (_order, _low, _component, _stack, _calls, _edge) =
                (new int[size], new int[size], new int[size], new int[size], new int[size], new byte[size]);
        }

        Array.Clear(_order, 0, count);
        Array.Clear(_edge, 0, count);
        Array.Fill(_component, -1, 0, count);
        _stacked = 0;
        int found = 0;
        int components = 0;
        for (int root = 0; root < count; root++)
        {
            if (_order[root] != 0)
            {
                continue;
            }

            int depth = 0;
            _calls[0] = root;
            Open(root, ++found);
            while (depth >= 0)
            {
                int node = _calls[depth];
                if (_edge[node] == 2)
                {
                    depth--;
                    if (depth >= 0)
                    {
                        int caller = _calls[depth];
                        _low[caller] = Math.Min(_low[caller], _low[node]);
                    }

                    if (_low[node] == _order[node])
                    {
                        Close(node, components++);
                    }

                    continue;
                }

                bool other = _edge[node]++ == 1;
                int target = other ? graph.Other[node] : graph.Next[node];
                if (target < 0 || !belongs(node, other))
                {
                    continue;
                }

                if (_order[target] == 0)
                {
                    _calls[++depth] = target;
                    Open(target, ++found);
                }
                else if (_component[target] < 0)
                {
                    _low[node] = Math.Min(_low[node], _order[target]);
                }
            }
        }
    }

    private void Open(int node, int number)
    {
        _order[node] = number;
        _low[node] = number;
        _stack[_stacked++] = node;
    }

    private void Close(int root, int number)
    {
        int node;
        do
        {
            node = _stack[--_stacked];
            _component[node] = number;
        }
        while (node != root);
    }
}
