namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>
/// What is known of the tracked variables at a point: an immutable map from slot to value, sorted by slot. A slot that is absent may
/// hold anything of its type. Two environments are equal if they know the same.
/// </summary>
internal sealed class Env : IEquatable<Env>
{
    public static readonly Env Empty = new([]);

    private readonly Entry[] _entries;
    private readonly int _hash;

    private Env(Entry[] entries)
    {
        _entries = entries;
        int hash = entries.Length;
        foreach (var entry in entries)
        {
            hash = unchecked((((hash * 31) + entry.Slot) * 31) + entry.Value.GetHashCode());
        }

        _hash = hash;
    }

    public ValueSet? this[int slot]
    {
        get
        {
            foreach (var entry in _entries)
            {
                if (entry.Slot == slot)
                {
                    return entry.Value;
                }
            }

            return null;
        }
    }

    /// <summary>The environment after the slot took a value; null forgets the slot.</summary>
    public Env With(int slot, ValueSet? value)
    {
        int at = 0;
        while (at < _entries.Length && _entries[at].Slot < slot)
        {
            at++;
        }

        bool present = at < _entries.Length && _entries[at].Slot == slot;
        if (value is null)
        {
            if (!present)
            {
                return this;
            }

            var fewer = new Entry[_entries.Length - 1];
            Array.Copy(_entries, fewer, at);
            Array.Copy(_entries, at + 1, fewer, at, fewer.Length - at);
            return fewer.Length == 0 ? Empty : new Env(fewer);
        }

        if (present && _entries[at].Value.Equals(value))
        {
            return this;
        }

        var next = new Entry[present ? _entries.Length : _entries.Length + 1];
        Array.Copy(_entries, next, at);
        next[at] = new Entry(slot, value);
        int rest = present ? at + 1 : at;
        Array.Copy(_entries, rest, next, at + 1, _entries.Length - rest);
        return new Env(next);
    }

    /// <summary>The environment without the slots that are dead: states that differ in nothing that is read again are one state.</summary>
    public Env Keep(SlotSet live)
    {
        int kept = 0;
        foreach (var entry in _entries)
        {
            kept += live.Contains(entry.Slot) ? 1 : 0;
        }

        if (kept == _entries.Length)
        {
            return this;
        }

        if (kept == 0)
        {
            return Empty;
        }

        var next = new Entry[kept];
        int at = 0;
        foreach (var entry in _entries)
        {
            if (live.Contains(entry.Slot))
            {
                next[at++] = entry;
            }
        }

        return new Env(next);
    }

    public bool Equals(Env? other) =>
        ReferenceEquals(this, other) || (other is not null && _hash == other._hash && _entries.AsSpan().SequenceEqual(other._entries));

    public override bool Equals(object? obj) => Equals(obj as Env);

    public override int GetHashCode() => _hash;

    public override string ToString() => string.Join("; ", _entries.Select(static e => $"{e.Slot}={e.Value}"));

    private readonly record struct Entry(int Slot, ValueSet Value);
}
