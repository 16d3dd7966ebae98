using VcpuLint.Analyzers.Flow.Values;
using Interval = VcpuLint.Analyzers.Flow.Values.ValueSet.Interval;

namespace VcpuLint.Tests.Flow;

/// <summary>Sets of values, held against plain sets of the numbers from -4 to 4 and null.</summary>
public sealed class ValueSetTests
{
    private static readonly long[] s_values = [ValueSet.NullPoint, -4, -3, -2, -1, 0, 1, 2, 3, 4];

    /// <summary>Sets of up to three intervals, with their members among the values.</summary>
    private static readonly (ValueSet Set, HashSet<long> Members)[] s_sets =
    [
        .. from mask in Enumerable.Range(1, (1 << s_values.Length) - 1)
           where mask % 3 == 0 || mask < 64
           let members = s_values.Where((_, i) => (mask & (1 << i)) != 0).ToHashSet()
           select (members.Select(ValueSet.Constant).Aggregate(static (a, b) => a.Union(b)), members),
    ];

    [Fact]
    public void A_union_has_the_members_of_both_in_order_and_apart() => Assert.All(s_sets, static pair =>
    {
        Assert.Equal(pair.Members.Order(), s_values.Where(value => Contains(pair.Set, value)));
        for (int i = 1; i < pair.Set.Intervals.Length; i++)
        {
            Assert.True(pair.Set.Intervals[i - 1].High + 1 < pair.Set.Intervals[i].Low);
        }
    });

    [Fact]
    public void What_is_left_without_a_value() => Assert.All(s_sets.Where(static (_, i) => i % 5 == 0), static pair =>
    {
        foreach (long value in s_values)
        {
            HashSet<long> left = [.. pair.Members.Where(member => member != value)];
            Assert.True(left.Count == 0 ? pair.Set.Without(value) is null : left.SetEquals(s_values.Where(v => Contains(pair.Set.Without(value)!, v))));
        }
    });

    [Fact]
    public void What_lies_in_an_interval() => Assert.All(s_sets.Where(static (_, i) => i % 5 == 0), static pair =>
    {
        foreach (long low in s_values)
        {
            foreach (long high in s_values.Where(v => v >= low))
            {
                HashSet<long> left = [.. pair.Members.Where(member => member >= low && member <= high)];
                ValueSet? cut = pair.Set.Intersect(new Interval(low, high));
                Assert.True(left.Count == 0 ? cut is null : left.SetEquals(s_values.Where(v => Contains(cut!, v))));
                Assert.True(left.Count != pair.Members.Count || ReferenceEquals(cut, pair.Set));
            }
        }
    });

    [Fact]
    public void Signs_turn_and_null_has_none() => Assert.All(s_sets, static pair =>
    {
        if (!pair.Members.Contains(ValueSet.NullPoint))
        {
            Assert.Equal(pair.Members.Select(static m => -m).Order(), s_values.Where(value => Contains(pair.Set.Negate(), value)));
        }
        else
        {
            Assert.Equal(pair.Members.Count == 1 ? ValueSet.Null : ValueSet.Anything, pair.Set.Negate());
        }
    });

    [Fact]
    public void A_set_knows_what_it_is() => Assert.All(s_sets, static pair =>
    {
        Assert.Equal(pair.Members.Count == 1, pair.Set.IsConstant);
        Assert.Equal(pair.Members.Contains(ValueSet.NullPoint), pair.Set.MayBeNull);
        Assert.Equal(pair.Members.All(static m => m is < 0 and > ValueSet.NullPoint), pair.Set.IsNegative);
        Assert.Equal(pair.Members.Min(), pair.Set.Value);
    });

    [Fact]
    public void Sets_are_equal_if_their_members_are()
    {
        foreach ((ValueSet set, HashSet<long> members) in s_sets.Where(static (_, i) => i % 17 == 0))
        {
            Assert.All(s_sets, other => Assert.Equal(members.SetEquals(other.Members), set.Equals(other.Set)));
            Assert.Equal(set, members.Reverse().Select(ValueSet.Constant).Aggregate(static (a, b) => a.Union(b)));
        }

        Assert.False(ValueSet.One.Equals((ValueSet?)null));
        Assert.False(ValueSet.One.Equals((object)1));
        Assert.True(ValueSet.Bool(true).Equals((object)ValueSet.Constant(1)));
    }

    [Fact]
    public void Truths_are_zero_and_one()
    {
        Assert.Equal(ValueSet.Constant(1), ValueSet.Bool(true));
        Assert.Equal(ValueSet.Constant(0), ValueSet.Bool(false));
        Assert.Equal(ValueSet.AnyBool, ValueSet.Zero.Union(ValueSet.One));
    }

    [Fact]
    public void Signs_make_up_all_numbers_and_null_is_none()
    {
        Assert.Equal(ValueSet.AnyNumber, ValueSet.Negative.Union(ValueSet.Zero).Union(ValueSet.Positive));
        Assert.Equal(ValueSet.NonZero, ValueSet.Negative.Union(ValueSet.Positive));
        Assert.Equal(ValueSet.NonZero, ValueSet.AnyNumber.Without(0));
        Assert.Equal(ValueSet.Anything, ValueSet.AnyNumber.Union(ValueSet.Null));
        Assert.Equal(ValueSet.AnyReference, ValueSet.Null.Union(ValueSet.NotNull));
        Assert.Equal(ValueSet.Positive, ValueSet.Negative.Negate().Intersect(new Interval(1, long.MaxValue)));
    }

    [Fact]
    public void A_set_with_more_than_six_parts_forgets_its_holes()
    {
        ValueSet six = Enumerable.Range(0, 6).Select(static i => ValueSet.Constant(2 * i)).Aggregate(static (a, b) => a.Union(b));
        ValueSet holes = Enumerable.Range(0, 5).Aggregate(ValueSet.AnyNumber, static (set, i) => set.Without(2 * i)!);

        Assert.Equal(6, six.Intervals.Length);
        Assert.Equal([new Interval(0, 12)], six.Union(ValueSet.Constant(12)).Intervals);
        Assert.Equal(6, holes.Intervals.Length);
        Assert.Same(holes, holes.Without(100));
    }

    [Fact]
    public void What_stays_the_same_is_not_made_again()
    {
        Origin origin = Origin.Given;
        ValueSet given = ValueSet.AnyNumber.From(origin);

        Assert.Same(ValueSet.Zero, ValueSet.Constant(0));
        Assert.Same(ValueSet.One, ValueSet.Constant(1));
        Assert.Same(given, given.From(origin));
        Assert.Same(ValueSet.One, ValueSet.One.From(null));
        Assert.Same(origin, given.Origin);
        Assert.Null(given.From(null).Origin);
    }

    [Fact]
    public void A_doubt_ends_where_the_sign_is_known()
    {
        Assert.Equal(Doubt.Negative, ValueSet.NotPositive.With(Doubt.Negative).Doubt);
        Assert.Equal(Doubt.Negative, ValueSet.NonZero.With(Doubt.Negative).Doubt);
        Assert.Equal(Doubt.None, ValueSet.Negative.With(Doubt.Negative).Doubt);
        Assert.Equal(Doubt.None, ValueSet.NotNegative.With(Doubt.Negative).Doubt);
        Assert.Equal(Doubt.Wrapped, ValueSet.NotNegative.With(Doubt.Wrapped).Doubt);
        Assert.Equal(Doubt.None, ValueSet.AnyBool.With(Doubt.Wrapped).Doubt);
    }

    private static bool Contains(ValueSet set, long value) => set.Intervals.Any(interval => interval.Low <= value && value <= interval.High);
}
