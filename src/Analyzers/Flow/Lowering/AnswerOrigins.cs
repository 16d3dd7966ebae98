namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Which slots of a body may hold what a protocol call, or a callee that may have made one, answered. Whether a value is one at a given place is not
/// asked: in a loop it may come from the round before, so copies count whatever their order in the text.
/// </summary>
internal sealed class AnswerOrigins
{
    private readonly Dictionary<int, Origins> _origins = [];
    private readonly List<(int From, int To, bool IsCondition)> _copies = [];

    /// <summary>The slot holds the result of a protocol call.</summary>
    public void AddAnswer(int slot, bool isNumber)
    {
        var origins = Of(slot);
        origins.IsAnswer = true;
        origins.IsNumber |= isNumber;
    }

    /// <summary>The slot holds a result of one of some bodies.</summary>
    public void AddResult(int slot, IEnumerable<Body> callees) => Of(slot).Callees.UnionWith(callees);

    /// <summary>What one slot holds may go into another, as it is or as a condition of it.</summary>
    public void AddCopy(int from, int to, bool isCondition) => _copies.Add((from, to, isCondition));

    /// <summary>Follows the copies, once all are known.</summary>
    public void Close()
    {
        bool changed = _origins.Count > 0;
        while (changed)
        {
            changed = false;
            foreach (var (from, to, isCondition) in _copies)
            {
                changed |= from != to && _origins.TryGetValue(from, out var origins) && Of(to).Add(origins, isCondition);
            }
        }
    }

    /// <summary>Whether one of some slots may hold an answer, and the bodies whose results they may hold.</summary>
    public bool Find(IEnumerable<int> slots, ICollection<Body> callees) => Find(slots, callees, static o => o.IsAnswer);

    /// <summary>Whether one of some slots may hold the number that a protocol call returned, and the bodies whose results they may hold.</summary>
    public bool FindNumber(IEnumerable<int> slots, ICollection<Body> callees) => Find(slots, callees, static o => o.IsNumber);

    private bool Find(IEnumerable<int> slots, ICollection<Body> callees, Func<Origins, bool> says)
    {
        bool found = false;
        foreach (int slot in slots)
        {
            if (_origins.TryGetValue(slot, out var origins))
            {
                found |= says(origins);
                foreach (var callee in origins.Callees)
                {
                    callees.Add(callee);
                }
            }
        }

        return found;
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

        public bool IsNumber { get; set; }

        public HashSet<Body> Callees { get; } = [];

        /// <summary>Adds others.</summary>
        /// <returns>Whether something was new.</returns>
        public bool Add(Origins other, bool isCondition)
        {
            int before = Callees.Count;
            bool isNumber = other.IsNumber && !isCondition;
            bool isNew = (other.IsAnswer && !IsAnswer) || (isNumber && !IsNumber);
            IsAnswer |= other.IsAnswer;
            IsNumber |= isNumber;
            Callees.UnionWith(other.Callees);
            return isNew || Callees.Count > before;
        }
    }
}
