using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>
/// The abstract value of one tracked variable: a set of integers, as sorted disjoint intervals. Booleans are 0 and 1, enums their
/// underlying value, and null is <see cref="NullPoint"/>, below every number. A comparison with a constant splits a set exactly.
/// </summary>
internal sealed class ValueSet : IEquatable<ValueSet>
{
    public const long NullPoint = long.MinValue;

    // A set that would need more intervals than this forgets its holes: a chain of hundreds of inequalities costs no more than one.
    private const int MaxIntervals = 6;

    public static readonly ValueSet Anything = new(ImmutableArray.Create(new Interval(long.MinValue, long.MaxValue)));
    public static readonly ValueSet AnyNumber = new(ImmutableArray.Create(new Interval(NullPoint + 1, long.MaxValue)));
    public static readonly ValueSet AnyDifference = new(AnyNumber.Intervals, Doubt.Negative);
    public static readonly ValueSet AnyBool = new(ImmutableArray.Create(new Interval(0, 1)));
    public static readonly ValueSet Negative = new(ImmutableArray.Create(new Interval(NullPoint + 1, -1)));
    public static readonly ValueSet Positive = new(ImmutableArray.Create(new Interval(1, long.MaxValue)));
    public static readonly ValueSet NotNegative = new(ImmutableArray.Create(new Interval(0, long.MaxValue)));
    public static readonly ValueSet NotPositive = new(ImmutableArray.Create(new Interval(NullPoint + 1, 0)));
    public static readonly ValueSet NonZero = new(ImmutableArray.Create(new Interval(NullPoint + 1, -1), new Interval(1, long.MaxValue)));
    public static readonly ValueSet Zero = Constant(0);
    public static readonly ValueSet One = Constant(1);
    public static readonly ValueSet Null = Constant(NullPoint);
    public static readonly ValueSet NotNull = Constant(1);
    public static readonly ValueSet AnyReference = new(ImmutableArray.Create(new Interval(NullPoint, NullPoint), new Interval(1, 1)));

    private readonly int _hash;

    private ValueSet(ImmutableArray<Interval> intervals, Doubt doubt = Doubt.None, Origin? origin = null)
    {
        Intervals = intervals;
        Origin = origin;
        Doubt = Holds(intervals, doubt) ? doubt : Doubt.None;
        int hash = 17 + (int)Doubt + (origin?.GetHashCode() ?? 0);
        foreach (var interval in intervals)
        {
            hash = unchecked((hash * 31) + interval.Low.GetHashCode());
            hash = unchecked((hash * 31) + interval.High.GetHashCode());
        }

        _hash = hash;
    }

    public ImmutableArray<Interval> Intervals { get; }

    /// <summary>Gets whether a negative number among the values is more than what the type allows.</summary>
    public Doubt Doubt { get; }

    /// <summary>Gets what the values come from, where that is followed.</summary>
    public Origin? Origin { get; }

    /// <summary>Gets a value indicating whether one of the values is below zero, or was before it was taken as a number without a sign.</summary>
    public bool MayHaveBeenNegative => Doubt != Doubt.None || IsNegative;

    public bool IsConstant => Intervals.Length == 1 && Intervals[0].Low == Intervals[0].High;

    public long Value => Intervals[0].Low;

    public long Least => Intervals[0].Low;

    public long Greatest => Intervals[Intervals.Length - 1].High;

    /// <summary>Gets a value indicating whether every value is below zero, and none is null.</summary>
    public bool IsNegative => !MayBeNull && Intervals[Intervals.Length - 1].High < 0;

    /// <summary>Gets a value indicating whether all values are on one side of zero.</summary>
    public bool IsSigned => Least > 0 || IsNegative;

    public bool MayBeNull => Intervals[0].Low == NullPoint;

    public static ValueSet Constant(long value) => value switch
    {
        0 when Zero is not null => Zero,
        1 when One is not null => One,
        _ => new(ImmutableArray.Create(new Interval(value, value))),
    };

    public static ValueSet Bool(bool value) => value ? One : Zero;

    /// <summary>The values in both sets; null if there is none.</summary>
    public ValueSet? Intersect(Interval other)
    {
        if (Intervals[0].Low >= other.Low && Intervals[Intervals.Length - 1].High <= other.High)
        {
            return this;
        }

        if (Intervals.Length == 1)
        {
            var only = new Interval(Math.Max(Intervals[0].Low, other.Low), Math.Min(Intervals[0].High, other.High));
            return only.Low > only.High ? null : new ValueSet(ImmutableArray.Create(only), Doubt, Origin);
        }

        var kept = ImmutableArray.CreateBuilder<Interval>(Intervals.Length);
        foreach (var interval in Intervals)
        {
            long low = Math.Max(interval.Low, other.Low);
            long high = Math.Min(interval.High, other.High);
            if (low <= high)
            {
                kept.Add(new Interval(low, high));
            }
        }

        return kept.Count == 0 ? null : new ValueSet(kept.ToImmutable(), Doubt, Origin);
    }

    /// <summary>The set without one value; null if nothing is left.</summary>
    public ValueSet? Without(long value)
    {
        var kept = ImmutableArray.CreateBuilder<Interval>(Intervals.Length + 1);
        foreach (var interval in Intervals)
        {
            if (value < interval.Low || value > interval.High)
            {
                kept.Add(interval);
                continue;
            }

            if (interval.Low < value)
            {
                kept.Add(new Interval(interval.Low, value - 1));
            }

            if (interval.High > value)
            {
                kept.Add(new Interval(value + 1, interval.High));
            }
        }

        return kept.Count == 0 ? null
            : kept.Count > MaxIntervals ? this
            : new ValueSet(kept.ToImmutable(), Doubt, Origin);
    }

    /// <summary>All values of either set.</summary>
    public ValueSet Union(ValueSet other)
    {
        if (Equals(other))
        {
            return this;
        }

        var doubt = Doubt != Doubt.None ? Doubt : other.Doubt;
        var origin = Values.Origin.Union(Origin, other.Origin);
        var sorted = Intervals.AddRange(other.Intervals).Sort(static (a, b) => a.Low.CompareTo(b.Low));
        var merged = ImmutableArray.CreateBuilder<Interval>();
        foreach (var interval in sorted)
        {
            int last = merged.Count - 1;
            if (last >= 0 && (merged[last].High == long.MaxValue || interval.Low <= merged[last].High + 1))
            {
                merged[last] = new Interval(merged[last].Low, Math.Max(merged[last].High, interval.High));
            }
            else
            {
                merged.Add(interval);
            }
        }

        return merged.Count > MaxIntervals
            ? new ValueSet(ImmutableArray.Create(new Interval(merged[0].Low, merged[merged.Count - 1].High)), doubt, origin)
            : new ValueSet(merged.ToImmutable(), doubt, origin);
    }

    /// <summary>The numbers with the sign turned; null stays null.</summary>
    public ValueSet Negate()
    {
        var turned = ImmutableArray.CreateBuilder<Interval>(Intervals.Length);
        for (int i = Intervals.Length - 1; i >= 0; i--)
        {
            var interval = Intervals[i];
            if (interval.Low == NullPoint)
            {
                return MayBeNull && IsConstant ? this : Anything;
            }

            turned.Add(new Interval(-interval.High, -interval.Low));
        }

        return new ValueSet(turned.ToImmutable(), Doubt);
    }

    /// <summary>The same values with a doubt.</summary>
    public ValueSet With(Doubt doubt) => doubt == Doubt ? this : new ValueSet(Intervals, doubt, Origin);

    /// <summary>The same values with what they come from.</summary>
    public ValueSet From(Origin? origin) => origin == Origin || (origin is not null && origin.Equals(Origin)) ? this : new ValueSet(Intervals, Doubt, origin);

    /// <summary>
    /// A doubt about a sign ends where the sign is known. A negative number that was taken as one without a sign is above all others: it is gone
    /// where there is a bound.
    /// </summary>
    private static bool Holds(ImmutableArray<Interval> intervals, Doubt doubt) => doubt switch
    {
        Doubt.Negative => intervals[0].Low < 0 && intervals[intervals.Length - 1].High >= 0 && intervals[0].High != NullPoint,
        Doubt.Wrapped => intervals[intervals.Length - 1].High == long.MaxValue,
        _ => false,
    };

    public bool Equals(ValueSet? other) =>
        ReferenceEquals(this, other)
        || (other is not null && _hash == other._hash && Doubt == other.Doubt && Equals(Origin, other.Origin) && Intervals.AsSpan().SequenceEqual(other.Intervals.AsSpan()));

    public override bool Equals(object? obj) => Equals(obj as ValueSet);

    public override int GetHashCode() => _hash;

    public override string ToString() => string.Join(" or ", Intervals.Select(static i => i.ToString()));

    /// <summary>All numbers from <see cref="Low"/> to <see cref="High"/>, both included.</summary>
    internal readonly record struct Interval(long Low, long High)
    {
        public override string ToString() =>
            Low == NullPoint && High == NullPoint ? "null"
            : Low == High ? Low.ToString(System.Globalization.CultureInfo.InvariantCulture)
            : $"{Low}..{High}";
    }
}
