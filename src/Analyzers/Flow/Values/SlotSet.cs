namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>A set of slots, as bits.</summary>
internal sealed class SlotSet
{
    private readonly ulong[] _words;

    public SlotSet(int slots) => _words = new ulong[(slots + 63) / 64];

    private SlotSet(ulong[] words) => _words = words;

    public bool Contains(int slot) => (_words[slot >> 6] & (1ul << (slot & 63))) != 0;

    public void Add(int slot) => _words[slot >> 6] |= 1ul << (slot & 63);

    public void Remove(int slot) => _words[slot >> 6] &= ~(1ul << (slot & 63));

    public SlotSet Copy() => new((ulong[])_words.Clone());

    /// <summary>Adds all slots of the other set.</summary>
    /// <returns>Whether a slot was new.</returns>
    public bool Add(SlotSet other)
    {
        bool grew = false;
        for (int i = 0; i < _words.Length; i++)
        {
            ulong union = _words[i] | other._words[i];
            grew |= union != _words[i];
            _words[i] = union;
        }

        return grew;
    }
}
