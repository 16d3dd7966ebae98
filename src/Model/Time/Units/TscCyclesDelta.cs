using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The signed difference of two values of time stamp counters (<c>s64 delta</c>, and the offset of a guest's counter). What scales takes
/// unsigned amounts, so a difference has to be converted, and each way says what becomes of a negative one: <see cref="Magnitude"/> and
/// <see cref="IsNegative"/> scale its size and keep its sign, <see cref="ClampToZero"/> drops it, and <see cref="ToUnsigned"/> is C's
/// silent cast, right only where it cannot be negative.
/// </summary>
/// <param name="Value">The difference.</param>
[Unit(Cycles = true)]
public readonly record struct TscCyclesDelta([property: Computes(Computed.Number)] long Value) : IComparable<TscCyclesDelta>
{
    /// <summary>Gets no difference.</summary>
    [Computes(Computed.Zero)]
    public static TscCyclesDelta Zero => default;

    /// <summary>Gets a value indicating whether the difference is below zero.</summary>
    [Computes(Computed.IsNegative)]
    public bool IsNegative => Value < 0;

    /// <summary>Gets the size of the difference without its sign; that of the least number is 2^63.</summary>
    [Computes(Computed.Magnitude)]
    public TscCycles Magnitude => new(Value < 0 ? unchecked(0ul - (ulong)Value) : (ulong)Value);

    /// <summary>Adds two differences; the sum wraps.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns>The sum modulo 2^64.</returns>
    public static TscCyclesDelta operator +(TscCyclesDelta left, TscCyclesDelta right) => new(unchecked(left.Value + right.Value));

    /// <summary>Takes one difference from another; the result wraps.</summary>
    /// <param name="left">The difference.</param>
    /// <param name="right">What is taken from it.</param>
    /// <returns>The result modulo 2^64.</returns>
    public static TscCyclesDelta operator -(TscCyclesDelta left, TscCyclesDelta right) => new(unchecked(left.Value - right.Value));

    /// <summary>Turns the sign round.</summary>
    /// <param name="value">The difference.</param>
    /// <returns>The difference of the same two the other way round.</returns>
    public static TscCyclesDelta operator -(TscCyclesDelta value) => new(unchecked(-value.Value));

    /// <summary>Compares two differences as signed numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is the smaller.</returns>
    public static bool operator <(TscCyclesDelta left, TscCyclesDelta right) => left.Value < right.Value;

    /// <summary>Compares two differences as signed numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is the greater.</returns>
    public static bool operator >(TscCyclesDelta left, TscCyclesDelta right) => left.Value > right.Value;

    /// <summary>Compares two differences as signed numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is not the greater.</returns>
    public static bool operator <=(TscCyclesDelta left, TscCyclesDelta right) => left.Value <= right.Value;

    /// <summary>Compares two differences as signed numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is not the smaller.</returns>
    public static bool operator >=(TscCyclesDelta left, TscCyclesDelta right) => left.Value >= right.Value;

    /// <summary>
    /// Takes the bits as an unsigned amount (C's <c>(u64)</c> of an <c>s64</c>, written or implied by a parameter). A negative difference
    /// becomes an enormous amount: it belongs only where the difference is known not to be negative.
    /// </summary>
    /// <returns>The value modulo 2^64.</returns>
    [Computes(Computed.Number)]
    [NotNegative]
    public TscCycles ToUnsigned() => new(unchecked((ulong)Value));

    /// <summary>Takes a negative difference as none at all (<c>max(delta, 0)</c>).</summary>
    /// <returns>The difference, or zero if it is negative.</returns>
    [Computes(Computed.NotBelowZero)]
    public TscCycles ClampToZero() => new((ulong)Math.Max(Value, 0));

    /// <inheritdoc/>
    public int CompareTo(TscCyclesDelta other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => $"{Value:+0;-0;0} cycles";
}
