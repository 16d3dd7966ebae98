namespace VcpuLint.Oracle.Judging;

/// <summary>
/// The states that a program reaches, each once, in the order of their discovery: so the list of them is the worklist as well, the search goes
/// by breadth, and the first way to a state is a shortest one. An edge that is missing is -1.
/// </summary>
internal sealed class StateGraph
{
    private int[] _table = new int[1 << 12];
    private int _base;

    public ulong[] Nodes { get; private set; } = new ulong[1 << 10];

    /// <summary>Gets where an answer of false, a result of 0, or a step with one outcome leads.</summary>
    public int[] Next { get; private set; } = new int[1 << 10];

    /// <summary>Gets where an answer of true or a negative result leads.</summary>
    public int[] Other { get; private set; } = new int[1 << 10];

    /// <summary>Gets the state from which each was found first.</summary>
    public int[] Parent { get; private set; } = new int[1 << 10];

    public int Count { get; private set; }

    /// <summary>Forgets all states. What the table still holds is below the new base, and means nothing.</summary>
    public void Clear()
    {
        _base += Count;
        Count = 0;
        if (_base > int.MaxValue / 2)
        {
            Array.Clear(_table);
            _base = 0;
        }
    }

    /// <summary>Finds a state, or adds it.</summary>
    public int Add(ulong state, int parent)
    {
        int mask = _table.Length - 1;
        int slot = (int)((state * 0x9E3779B97F4A7C15) >> 40) & mask;
        while (true)
        {
            int found = _table[slot] - _base - 1;
            if (found < 0)
            {
                break;
            }

            if (Nodes[found] == state)
            {
                return found;
            }

            slot = (slot + 1) & mask;
        }

        if (Count == Nodes.Length)
        {
            Grow();
            return Add(state, parent);
        }

        int added = Count++;
        Nodes[added] = state;
        Next[added] = -1;
        Other[added] = -1;
        Parent[added] = parent;
        _table[slot] = _base + added + 1;
        return added;
    }

    private void Grow()
    {
        int size = Count * 2;
        (Nodes, Next, Other, Parent) = (Resized(Nodes, size), Resized(Next, size), Resized(Other, size), Resized(Parent, size));
        _table = new int[size * 4];
        _base = 0;
        int mask = _table.Length - 1;
        for (int i = 0; i < Count; i++)
        {
            int slot = (int)((Nodes[i] * 0x9E3779B97F4A7C15) >> 40) & mask;
            while (_table[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _table[slot] = i + 1;
        }
    }

    private static T[] Resized<T>(T[] old, int size)
    {
        Array.Resize(ref old, size);
        return old;
    }
}
