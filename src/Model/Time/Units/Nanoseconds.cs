using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// An instant of a clock or a length of time, in nanoseconds (<c>u64 ns</c>, <c>ktime_t</c>). An instant plus a length is an instant; the
/// difference of two is a <see cref="NanosecondsDelta"/>, because it can be negative.
/// </summary>
/// <param name="Value">How many, 0 or more.</param>
[Unit]
public readonly record struct Nanoseconds([property: Computes(Computed.Number)] ulong Value) : IComparable<Nanoseconds>
{
    /// <summary>Gets none at all.</summary>
    [Computes(Computed.Zero)]
    public static Nanoseconds Zero => default;

    /// <summary>Gets a second (<c>NSEC_PER_SEC</c>).</summary>
    public static Nanoseconds Second => new(1_000_000_000);

    /// <summary>Makes an amount of whole microseconds.</summary>
    /// <param name="count">How many, up to 2^54.</param>
    /// <returns>The amount.</returns>
    public static Nanoseconds FromMicroseconds(ulong count) => new(checked(count * 1000));

    /// <summary>Makes an amount of whole milliseconds.</summary>
    /// <param name="count">How many, up to 2^44.</param>
    /// <returns>The amount.</returns>
    public static Nanoseconds FromMilliseconds(ulong count) => new(checked(count * 1_000_000));

    /// <summary>Takes a fraction of an amount (<c>mul_u64_u32_div</c>): exact to 96 bits, then rounded down.</summary>
    /// <param name="multiplier">The numerator.</param>
    /// <param name="divisor">The denominator, not 0.</param>
    /// <returns>The low 64 bits of the result.</returns>
    public Nanoseconds MultiplyDivide(uint multiplier, uint divisor) => new(unchecked((ulong)((UInt128)Value * multiplier / divisor)));

    /// <summary>Adds an amount; the sum wraps as the kernel's does.</summary>
    /// <param name="left">An instant or an amount.</param>
    /// <param name="right">The amount.</param>
    /// <returns>The sum modulo 2^64.</returns>
    public static Nanoseconds operator +(Nanoseconds left, Nanoseconds right) => new(unchecked(left.Value + right.Value));

    /// <summary>Moves an instant by a signed difference; the sum wraps, so an instant before 0 is a very late one.</summary>
    /// <param name="left">An instant.</param>
    /// <param name="right">The difference.</param>
    /// <returns>The sum modulo 2^64.</returns>
    public static Nanoseconds operator +(Nanoseconds left, NanosecondsDelta right) => new(unchecked(left.Value + (ulong)right.Value));

    /// <summary>Moves an instant back by a signed difference.</summary>
    /// <param name="left">An instant.</param>
    /// <param name="right">The difference.</param>
    /// <returns>The result modulo 2^64.</returns>
    public static Nanoseconds operator -(Nanoseconds left, NanosecondsDelta right) => new(unchecked(left.Value - (ulong)right.Value));

    /// <summary>Takes the difference, which is signed: nothing says which of the two is the later.</summary>
    /// <param name="left">An instant or an amount.</param>
    /// <param name="right">What is taken from it.</param>
    /// <returns>The difference, negative if <paramref name="right"/> is the greater; exact while it fits 63 bits.</returns>
    public static NanosecondsDelta operator -(Nanoseconds left, Nanoseconds right) => new(unchecked((long)(left.Value - right.Value)));

    /// <summary>Takes an amount several times; the product wraps.</summary>
    /// <param name="left">The amount.</param>
    /// <param name="right">How often.</param>
    /// <returns>The product modulo 2^64.</returns>
    public static Nanoseconds operator *(Nanoseconds left, ulong right) => new(unchecked(left.Value * right));

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is the smaller.</returns>
    public static bool operator <(Nanoseconds left, Nanoseconds right) => left.Value < right.Value;

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is the greater.</returns>
    public static bool operator >(Nanoseconds left, Nanoseconds right) => left.Value > right.Value;

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is not the greater.</returns>
    public static bool operator <=(Nanoseconds left, Nanoseconds right) => left.Value <= right.Value;

    /// <summary>Compares two values as unsigned numbers.</summary>
    /// <param name="left">One.</param>
    /// <param name="right">The other.</param>
    /// <returns><see langword="true"/> if <paramref name="left"/> is not the smaller.</returns>
    public static bool operator >=(Nanoseconds left, Nanoseconds right) => left.Value >= right.Value;

    /// <summary>Gets the greater of two values.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    /// <returns>The greater.</returns>
    [Computes(Computed.Greater)]
    public static Nanoseconds Max(Nanoseconds first, Nanoseconds second) => first > second ? first : second;

    /// <inheritdoc/>
    public int CompareTo(Nanoseconds other) => Value.CompareTo(other.Value);

    /// <inheritdoc/>
    public override string ToString() => $"{Value} ns";
}
