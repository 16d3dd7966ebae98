namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>
/// A set of slots that does not change any more: only the words of bits that are not zero. A wide body has many slots, but few of them are alive
/// at one step, so what is kept for all steps stays in proportion to the body.
/// </summary>
internal sealed class SlotSet
{
    public static readonly SlotSet Empty = new([]);

    private readonly Word[] _words;

    private SlotSet(Word[] words) => _words = words;

    /// <summary>The set of the bits that are on.</summary>
    public static SlotSet Of(SlotBits bits)
    {
        int count = 0;
        for (int i = 0; i < bits.Words.Length; i++)
        {
            count += bits.Words[i] != 0 ? 1 : 0;
        }

        if (count == 0)
        {
            return Empty;
        }

        var words = new Word[count];
        int at = 0;
        for (int i = 0; i < bits.Words.Length; i++)
        {
            if (bits.Words[i] != 0)
            {
                words[at++] = new Word(i, bits.Words[i]);
            }
        }

        return new SlotSet(words);
    }

    public bool Contains(int slot)
    {
        foreach (var word in _words)
        {
            if (word.Index == slot >> 6)
            {
                return (word.Bits & (1ul << (slot & 63))) != 0;
            }
        }

        return false;
    }

    /// <summary>Turns on all bits of the set.</summary>
    public void AddTo(SlotBits bits)
    {
        foreach (var word in _words)
        {
            bits.Words[word.Index] |= word.Bits;
        }
    }

    public bool Equals(SlotBits bits)
    {
        int at = 0;
        for (int i = 0; i < bits.Words.Length; i++)
        {
            ulong mine = at < _words.Length && _words[at].Index == i ? _words[at++].Bits : 0;
            if (mine != bits.Words[i])
            {
                return false;
            }
        }

        return true;
    }

    private readonly record struct Word(int Index, ulong Bits);
}
