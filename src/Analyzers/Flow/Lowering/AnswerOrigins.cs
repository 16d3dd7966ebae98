namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Which slots of a body may hold what a protocol call, or a callee that may have made one, answered. Whether a value is one at a given place is not
/// asked: in a loop it may come from the round before, so copies count whatever their order in the text.
/// </summary>
internal sealed class AnswerOrigins
{
    private readonly Dictionary<int, Origins> _origins = [];
    private readonly List<(int From, int To)> _copies = [];

    /// <summary>The slot holds the result of a protocol call.</summary>
    public void AddAnswer(int slot) => Of(slot).IsAnswer = true;

    /// <summary>The slot holds a result of one of some bodies.</summary>
    public void AddResult(int slot, IEnumerable<Body> callees) => Of(slot).Callees.UnionWith(callees);

    /// <summary>What one slot holds may go into another.</summary>
    public void AddCopy(int from, int to) => _copies.Add((from, to));

    /// <summary>Follows the copies, once all are known.</summary>
    public void Close()
    {
        bool changed = _origins.Count > 0;
        while (changed)
        {
            changed = false;
            foreach (var (from, to) in _copies)
            {
                changed |= from != to && _origins.TryGetValue(from, out var origins) && Of(to).Add(origins);
            }
        }
    }

    /// <summary>Whether one of some slots may hold an answer, and the bodies whose results they may hold.</summary>
    public bool Find(IEnumerable<int> slots, ICollection<Body> callees)
    {
        bool isAnswer = false;
        foreach (int slot in slots)
        {
            if (_origins.TryGetValue(slot, out var origins))
            {
                isAnswer |= origins.IsAnswer;
                foreach (var callee in origins.Callees)
                {
                    callees.Add(callee);
                }
            }
        }

        return isAnswer;
    }

    private Origins Of(int slot)
    {
        if (!_origins.TryGetValue(slot, out var found))
        {
            _origins.Add(slot, found = new Origins());
        }

        return found;
    }

    private sealed class Origins
    {
        public bool IsAnswer { get; set; }

        public HashSet<Body> Callees { get; } = [];

        /// <summary>Adds others.</summary>
        /// <returns>Whether something was new.</returns>
        public bool Add(Origins other)
        {
            int before = Callees.Count;
            bool isNew = other.IsAnswer && !IsAnswer;
            IsAnswer |= other.IsAnswer;
            Callees.UnionWith(other.Callees);
            return isNew || Callees.Count > before;
        }
    }
}
