namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>A set of slots in the making: one bit for each.</summary>
internal sealed class SlotBits(int slots)
{
    public ulong[] Words { get; } = new ulong[(slots + 63) / 64];

    public void Add(int slot) => Words[slot >> 6] |= 1ul << (slot & 63);

    public void Remove(int slot) => Words[slot >> 6] &= ~(1ul << (slot & 63));

    public void Clear() => Array.Clear(Words, 0, Words.Length);
}
