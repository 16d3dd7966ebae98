namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>Tarjan's algorithm without recursion.</summary>
internal sealed class StrongComponents
{
    private readonly int[] _first;
    private readonly int[] _successors;
    private readonly int[] _index;
    private readonly int[] _low;
    private readonly int[] _component;
    private readonly Stack<int> _open = new();
    private readonly Stack<(int Node, int Next)> _path = new();
    private int _count;

    private StrongComponents((int From, int To)[] edges, int nodes)
    {
        // The successors of node n are the part of one array from first[n] to first[n + 1].
        _first = new int[nodes + 1];
        foreach (var edge in edges)
        {
            _first[edge.From]++;
        }

        int sum = 0;
        for (int i = 0; i <= nodes; i++)
        {
            sum += _first[i];
            _first[i] = sum;
        }

        _successors = new int[sum];
        for (int i = edges.Length - 1; i >= 0; i--)
        {
            _successors[--_first[edges[i].From]] = edges[i].To;
        }

        _index = new int[nodes];
        _low = new int[nodes];
        _component = new int[nodes];
    }

    /// <summary>For each of the nodes, one more than a node that stands for its component; 0 for a node that no edge mentions.</summary>
    public static int[] Find(IEnumerable<Edge> edges, int nodes) => Find([.. edges.Select(static e => (e.From, e.To))], nodes);

    /// <inheritdoc cref="Find(IEnumerable{Edge}, int)"/>
    public static int[] Find((int From, int To)[] edges, int nodes)
    {
        var search = new StrongComponents(edges, nodes);
        foreach (var edge in edges)
        {
            search.Walk(edge.From);
        }

        return search._component;
    }

    private void Walk(int start)
    {
        if (_index[start] != 0)
        {
            return;
        }

        Enter(start);
        while (_path.Count > 0)
        {
            Advance();
        }
    }

    private void Enter(int node)
    {
        _index[node] = _low[node] = ++_count;
        _open.Push(node);
        _path.Push((node, _first[node]));
    }

    private void Advance()
    {
        var (node, at) = _path.Pop();
        if (at < _first[node + 1])
        {
            _path.Push((node, at + 1));
            int next = _successors[at];
            if (_index[next] == 0)
            {
                Enter(next);
            }
            else if (_component[next] == 0)
            {
                _low[node] = Math.Min(_low[node], _index[next]);
            }

            return;
        }

        if (_path.Count > 0)
        {
            int before = _path.Peek().Node;
            _low[before] = Math.Min(_low[before], _low[node]);
        }

        if (_low[node] != _index[node])
        {
            return;
        }

        int member;
        do
        {
            member = _open.Pop();
            _component[member] = node + 1;
        }
        while (member != node);
    }
}
