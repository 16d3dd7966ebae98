using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Tests.Flow;

/// <summary>What values and conditions are where something is known of the variables: the third one stands for the difference of the first two.</summary>
public sealed class EvaluatorTests
{
    private static readonly SlotExpr First = new(0), Second = new(1), Third = new(2);
    private static readonly Evaluator Numbers = new([ValueSet.AnyNumber, ValueSet.AnyNumber, ValueSet.AnyDifference]);
    private static readonly Evaluator Nullables = new([ValueSet.Anything, ValueSet.Anything, ValueSet.AnyDifference]);
    private static readonly ValueSet Few = ValueSet.AnyNumber.Intersect(new ValueSet.Interval(-3, 7))!;

    [Theory]
    [InlineData(CompareOp.Less, CompareOp.Greater)]
    [InlineData(CompareOp.LessOrEqual, CompareOp.GreaterOrEqual)]
    [InlineData(CompareOp.Equal, CompareOp.Equal)]
    [InlineData(CompareOp.NotEqual, CompareOp.NotEqual)]
    public void A_comparison_is_read_from_the_other_side(object op, object mirrored)
    {
        Assert.Equal((CompareOp)mirrored, Evaluator.Mirror((CompareOp)op));
        Assert.Equal((CompareOp)op, Evaluator.Mirror((CompareOp)mirrored));
    }

    [Theory]
    [InlineData(CompareOp.Less, -3, 4, 5, 7)]
    [InlineData(CompareOp.LessOrEqual, -3, 5, 6, 7)]
    [InlineData(CompareOp.Greater, 6, 7, -3, 5)]
    [InlineData(CompareOp.GreaterOrEqual, 5, 7, -3, 4)]
    public void A_comparison_with_a_number_tells_the_variable_on_either_side(object op, long low, long high, long otherLow, long otherHigh)
    {
        Env env = Env.Empty.With(0, Few);
        Expr five = Constant(5);
        CompareExpr plain = new((CompareOp)op, First, five), turned = new(Evaluator.Mirror((CompareOp)op), five, First);

        Assert.All([plain, turned], compare =>
        {
            Assert.Equal([env.With(0, Few.Intersect(new ValueSet.Interval(low, high)))], Split(Numbers, compare, env, true));
            Assert.Equal([env.With(0, Few.Intersect(new ValueSet.Interval(otherLow, otherHigh)))], Split(Numbers, compare, env, false));
        });
    }

    [Fact]
    public void No_number_is_below_the_least_and_none_above_the_greatest()
    {
        Expr least = Constant(ValueSet.NullPoint + 1), greatest = Constant(long.MaxValue);

        Assert.Empty(Split(Numbers, new CompareExpr(CompareOp.Less, First, least), Env.Empty, true));
        Assert.Empty(Split(Numbers, new CompareExpr(CompareOp.Greater, First, greatest), Env.Empty, true));
        Assert.Single(Split(Numbers, new CompareExpr(CompareOp.LessOrEqual, First, least), Env.Empty, true));
        Assert.Single(Split(Numbers, new CompareExpr(CompareOp.GreaterOrEqual, First, greatest), Env.Empty, true));
    }

    [Fact]
    public void Null_is_neither_below_a_number_nor_above_it()
    {
        CompareExpr isBelow = new(CompareOp.Less, First, Constant(5));
        Env low = Env.Empty.With(0, ValueSet.Null.Union(ValueSet.One)), high = Env.Empty.With(0, ValueSet.Null.Union(ValueSet.Constant(7)));

        Assert.Equal([low.With(0, ValueSet.One)], Split(Nullables, isBelow, low, true));
        Assert.Equal([low.With(0, ValueSet.Null)], Split(Nullables, isBelow, low, false));
        Assert.Empty(Split(Nullables, isBelow, high, true));
        Assert.Equal([high], Split(Nullables, isBelow, high, false));
    }

    [Fact]
    public void Two_variables_of_which_nothing_is_known_compare_either_way()
    {
        CompareExpr compare = new(CompareOp.Equal, First, Second);

        Assert.Equal([Env.Empty], Split(Numbers, compare, Env.Empty, true));
        Assert.Equal([Env.Empty], Split(Numbers, compare, Env.Empty, false));
        Assert.Equal(ValueSet.AnyBool, Numbers.Evaluate(compare, Env.Empty));
    }

    [Theory]
    [InlineData(CompareOp.Less, -9, -1, 0, 9)]
    [InlineData(CompareOp.LessOrEqual, -9, 0, 1, 9)]
    [InlineData(CompareOp.Greater, 1, 9, -9, 0)]
    [InlineData(CompareOp.GreaterOrEqual, 0, 9, -9, -1)]
    public void A_comparison_of_two_variables_tells_the_sign_of_their_difference(object op, long low, long high, long otherLow, long otherHigh)
    {
        // Whichever number the difference has.
        foreach (int difference in new[] { 0, 2 })
        {
            CompareExpr compare = new((CompareOp)op, new SlotExpr(1), new SlotExpr(3)) { Difference = difference };
            Evaluator evaluator = new([ValueSet.AnyNumber, ValueSet.AnyNumber, ValueSet.AnyNumber, ValueSet.AnyNumber]);
            ValueSet nine = ValueSet.AnyNumber.Intersect(new ValueSet.Interval(-9, 9))!;
            Env env = Env.Empty.With(difference, nine);

            Assert.Equal([env.With(difference, nine.Intersect(new ValueSet.Interval(low, high)))], Split(evaluator, compare, env, true));
            Assert.Equal([env.With(difference, nine.Intersect(new ValueSet.Interval(otherLow, otherHigh)))], Split(evaluator, compare, env, false));
            Assert.Equal(low > 0 || high < 0 ? 0 : 1, Split(evaluator, compare, env.With(difference, ValueSet.Zero), true).Count);
        }
    }

    [Fact]
    public void A_difference_is_what_was_compared_and_what_the_two_numbers_make()
    {
        DifferenceExpr difference = new(First, Second, 2);
        Env positive = Env.Empty.With(0, ValueSet.NotNegative).With(1, ValueSet.Zero);

        Assert.Equal(ValueSet.NotNegative, Numbers.Evaluate(difference, positive));
        Assert.Equal(ValueSet.Positive, Numbers.Evaluate(difference, positive.With(2, ValueSet.NonZero)));
        Assert.Equal(ValueSet.NotNegative, Numbers.Evaluate(difference, positive.With(2, ValueSet.Negative)));
        Assert.Equal(ValueSet.Positive, Numbers.Evaluate(difference, Env.Empty.With(2, ValueSet.Positive)));
    }

    [Fact]
    public void Of_nullables_only_those_that_are_numbers_are_computed()
    {
        Env env = Env.Empty.With(0, ValueSet.Constant(2)).With(1, ValueSet.Null.Union(ValueSet.One));
        ArithExpr sum = new(ArithOp.Add, First, Constant(1)) { IsLifted = true }, other = new(ArithOp.Add, Second, Constant(1)) { IsLifted = true };
        ArithExpr largest = new(ArithOp.Max, Second, Constant(0));

        Assert.Equal(ValueSet.Constant(3), Nullables.Evaluate(sum, env));
        Assert.Equal(ValueSet.Anything, Nullables.Evaluate(other, env));
        Assert.Equal(ValueSet.One, Nullables.Evaluate(largest, env));
    }

    [Fact]
    public void A_cast_keeps_what_fits_to_the_last_number()
    {
        CastExpr cast = new(First, new ValueSet.Interval(-3, 7), ValueSet.NotNegative);

        Assert.Equal(Few, Numbers.Evaluate(cast, Env.Empty.With(0, Few)));
        Assert.Equal(ValueSet.NotNegative, Numbers.Evaluate(cast, Env.Empty.With(0, Few.Union(ValueSet.Constant(8)))));
        Assert.Equal(ValueSet.NotNegative, Numbers.Evaluate(cast, Env.Empty.With(0, Few.Union(ValueSet.Constant(-4)))));
    }

    [Fact]
    public void What_a_value_is_made_of_is_where_it_comes_from()
    {
        Origin deadline = Origin.Of(new Source(null, 0, 1, Moved: false, Section: 0)), other = Origin.Of(new Source(null, 0, 2, Moved: false, Section: 0));
        Origin both = Origin.Union(deadline, other)!;
        Env env = Env.Empty.With(0, ValueSet.AnyNumber.From(deadline)).With(1, ValueSet.AnyNumber.From(other));

        Assert.Equal(both.Move(), Provenance.Of(new DifferenceExpr(First, Second, 2), env));
        Assert.Equal(both.Move(), Provenance.Of(new ArithExpr(ArithOp.Add, First, Second), env));
        Assert.Equal(both, Provenance.Of(new ArithExpr(ArithOp.And, First, Second), env));
        Assert.Equal(both, Provenance.Of(new CompareExpr(CompareOp.Less, First, Second), env));
        Assert.Equal(both, Provenance.Of(new LogicExpr(ArithOp.And, First, Second), env));
        Assert.Equal(both, Provenance.Of(new ComputedExpr([First, Second]), env));
        Assert.Equal(deadline, Provenance.Of(new NotExpr(First), env));
        Assert.Equal(deadline, Provenance.Of(new ValueOrDefaultExpr(First, ValueSet.Zero), env));
        Assert.Equal(deadline, Provenance.Of(new CastExpr(First, new ValueSet.Interval(0, 1), ValueSet.AnyNumber), env));
        Assert.Null(Provenance.Of(Third, env));
    }

    private static ConstantExpr Constant(long value) => new(ValueSet.Constant(value));

    private static List<Env> Split(Evaluator evaluator, Expr condition, Env env, bool wanted)
    {
        List<Env> results = [];
        evaluator.Split(condition, env, wanted, results);
        return results;
    }
}
