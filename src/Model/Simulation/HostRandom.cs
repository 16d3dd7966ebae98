namespace VcpuLint.Model;

/// <summary>
/// Chance that is the same at each run: a sequence of its own for each purpose (SplitMix64), so that none depends on how often another is asked.
/// </summary>
/// <param name="seed">What the sequence depends on.</param>
public sealed class HostRandom(ulong seed)
{
    private ulong _state = seed;

    /// <summary>Initializes a new instance of the <see cref="HostRandom"/> class for one of many purposes.</summary>
    /// <param name="seed">The seed of all of them.</param>
    /// <param name="purpose">The number of this one.</param>
    public HostRandom(ulong seed, ulong purpose)
        : this(Mix(seed + Mix(purpose + 1)))
    {
    }

    /// <summary>Draws 64 bits.</summary>
    /// <returns>The bits.</returns>
    public ulong NextBits()
    {
        _state += 0x9E3779B97F4A7C15;
        return Mix(_state);
    }

    /// <summary>Draws a number.</summary>
    /// <param name="count">How many numbers there are, 1 or more.</param>
    /// <returns>0 to <paramref name="count"/> - 1.</returns>
    public int Next(int count) => (int)Math.BigMul(NextBits(), (ulong)count, out _);

    /// <summary>Draws a part of one.</summary>
    /// <returns>Greater than 0, 1 or less.</returns>
    public double NextPart() => ((NextBits() >> 11) + 1) * (1.0 / (1ul << 53));

    /// <summary>Draws a time from an exponential distribution.</summary>
    /// <param name="mean">Its mean.</param>
    /// <returns>The time, 1 ns or more.</returns>
    public Nanoseconds NextExponential(Nanoseconds mean) => new(1 + (ulong)(-Math.Log(NextPart()) * mean.Value));

    private static ulong Mix(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
