using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Flow.Lowering;

/// <summary>
/// Which slots of a body may hold what a protocol call, or a callee that may have made one, answered. Whether a value is one at a given place is not
/// asked: in a loop it may come from the round before, so copies count whatever their order in the text.
/// </summary>
internal sealed class AnswerOrigins
{
    private readonly Dictionary<int, Origins> _origins = [];
    private readonly List<(int From, int To, bool IsCondition)> _copies = [];
    private readonly List<(int From, int To, ImmutableArray<Body> Targets, int Position)> _passed = [];

    /// <summary>The slot holds the result of a protocol call.</summary>
    public void AddAnswer(int slot, bool isNumber)
    {
        var origins = Of(slot);
        origins.IsAnswer = true;
        origins.IsOwnNumber |= isNumber;
    }

    /// <summary>The slot holds a result of one of some bodies.</summary>
    public void AddResult(int slot, IEnumerable<Body> callees)
    {
        Of(slot).Callees.UnionWith(callees);
        Of(slot).OwnCallees.UnionWith(callees);
    }

    /// <summary>What one slot holds may go into another, as it is or as a condition of it.</summary>
    public void AddCopy(int from, int to, bool isCondition) => _copies.Add((from, to, isCondition));

    /// <summary>What one slot holds is passed to some bodies, and may be what they leave in another.</summary>
    public void AddPassed(int from, int to, ImmutableArray<Body> targets, int position) => _passed.Add((from, to, targets, position));

    /// <summary>The slots that hold the number a protocol call returned.</summary>
    public IEnumerable<int> Numbers() => _origins.Where(static o => o.Value.IsOwnNumber).Select(static o => o.Key);

    /// <summary>The bodies one of whose results comes to one of some slots, as the number it is.</summary>
    public IEnumerable<Body> ResultsIn(HashSet<int> goals, Func<Body, int, bool> passesOn)
    {
        var leading = LeadingTo(goals, passesOn);
        return _origins.Where(o => leading.Contains(o.Key)).SelectMany(static o => o.Value.OwnCallees).Distinct();
    }

    /// <summary>Whether a number in one of some slots may come to one of others.</summary>
    /// <param name="start">Where it is.</param>
    /// <param name="goals">Where it may come to.</param>
    /// <param name="passesOn">Whether a body hands back what it is passed at a position.</param>
    public bool Reaches(IEnumerable<int> start, HashSet<int> goals, Func<Body, int, bool> passesOn) => LeadingTo(goals, passesOn).Overlaps(start);

    /// <summary>The slots from which a number may come to one of some, these included.</summary>
    private HashSet<int> LeadingTo(HashSet<int> goals, Func<Body, int, bool> passesOn)
    {
        var leading = new HashSet<int>(goals);
        if (goals.Count == 0)
        {
            return leading;
        }

        var copied = _copies.Where(static c => !c.IsCondition).ToLookup(static c => c.To, static c => c.From);
        var passed = _passed.ToLookup(static p => p.To);
        var pending = new Stack<int>(goals);
        while (pending.Count > 0)
        {
            int slot = pending.Pop();
            var previous = copied[slot].Concat(passed[slot].Where(p => p.Targets.Any(t => passesOn(t, p.Position))).Select(static p => p.From));
            foreach (int from in previous.Where(leading.Add))
            {
                pending.Push(from);
            }
        }

        return leading;
    }

    /// <summary>Follows the copies, once all are known.</summary>
    public void Close()
    {
        bool changed = _origins.Count > 0;
        while (changed)
        {
            changed = false;
            foreach (var (from, to, _) in _copies)
            {
                changed |= from != to && _origins.TryGetValue(from, out var origins) && Of(to).Add(origins);
            }
        }
    }

    /// <summary>Whether one of some slots may hold an answer, and the bodies whose results they may hold.</summary>
    public bool Find(IEnumerable<int> slots, ICollection<Body> callees)
    {
        bool found = false;
        foreach (int slot in slots)
        {
            if (_origins.TryGetValue(slot, out var origins))
            {
                found |= origins.IsAnswer;
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

        /// <summary>Gets or sets a value indicating whether the slot takes the number that a protocol call returns.</summary>
        public bool IsOwnNumber { get; set; }

        public HashSet<Body> Callees { get; } = [];

        /// <summary>Gets the bodies whose results the slot takes, not by way of another.</summary>
        public HashSet<Body> OwnCallees { get; } = [];

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
