using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// A value of a time stamp counter or a number of its cycles (<c>u64 tsc</c>). Whose counter it is, the host's or a guest's, the type does
/// not say. The difference of two values is a <see cref="TscCyclesDelta"/>, because it can be negative.
/// </summary>
/// <param name="Value">How many, 0 or more.</param>
[Unit(Cycles = true)]
public readonly record struct TscCycles([property: Computes(Computed.Number)] ulong Value) : IComparable<TscCycles>
{
    /// <summary>Gets none at all.</summary>
    [Computes(Computed.Zero)]
    public static TscCycles Zero => default;

    /// <summary>Adds an amount; the sum wraps as the kernel's does.</summary>
    /// <param name="left">An instant or an amount.</param>
    /// <param name="right">The amount.</param>
    /// <returns>The sum modulo 2^64.</returns>
    public static TscCycles operator +(TscCycles left, TscCycles right) => new(unchecked(left.Value + right.Value));

    /// <summary>Moves an instant by a signed difference; the sum wraps, so an instant before 0 is a very late one.</summary>
    /// <param name="left">An instant.</param>
    /// <param name="right">The difference.</param>
    /// <returns>The sum modulo 2^64.</returns>
    public static TscCycles operator +(TscCycles left, TscCyclesDelta right) => new(unchecked(left.Value + (ulong)right.Value));

    /// <summary>Moves an instant back by a signed difference.</summary>
    /// <param name="left">An instant.</param>
    /// <param name="right">The difference.</param>
    /// <returns>The result modulo 2^64.</returns>
    public static TscCycles operator -(TscCycles left, TscCyclesDelta right) => new(unchecked(left.Value - (ulong)right.Value));

    /// <summary>Takes the difference, which is signed: nothing says which of the two is the later.</summary>
    /// <param name="left">An instant or an amount.</param>
    /// <param name="right">What is taken from it.</param>
    /// <returns>The difference, negative if <paramref name="right"/> is the greater; exact while it fits 63 bits.</returns>
    public static TscCyclesDelta operator -(TscCycles left, TscCycles right) => new(unchecked((long)(left.Value - right.Value)));

    /// <summary>Takes an amount several times; the product wraps.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">How often.</param>
    /// <returns>The product modulo 2^64.</returns>
    public static TscCycles operator *(TscCycles left, ulong right) => new(unchecked(left.Value * right));

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is the smaller.</returns>
    public static bool operator <(TscCycles left, TscCycles right) => left.Value < right.Value;

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is the greater.</returns>
    public static bool operator >(TscCycles left, TscCycles right) => left.Value > right.Value;

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is not the greater.</returns>
    public static bool operator <=(TscCycles left, TscCycles right) => left.Value <= right.Value;

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is not the smaller.</returns>
    public static bool operator >=(TscCycles left, TscCycles right) => left.Value >= right.Value;

    /// <summary>Gets the greater of two values.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <returns>The greater.</returns>
    [Computes(Computed.Greater)]
    public static TscCycles Max(TscCycles first, TscCycles second) => first > second ? first : second;

    /// <inheritdoc/>
    public int CompareTo(TscCycles other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => $"{Value} cycles";
}
