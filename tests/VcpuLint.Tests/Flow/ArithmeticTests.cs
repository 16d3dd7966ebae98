using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Tests.Flow;

/// <summary>What operators make of sets of numbers: every number that can come out is in the result, and a sign that is certain is kept.</summary>
public sealed class ArithmeticTests
{
    private static readonly long[] s_numbers = [-4, -2, -1, 0, 1, 2, 3];

    private static readonly Dictionary<string, ValueSet> s_named = new()
    {
        ["-"] = ValueSet.Negative,
        ["-0"] = ValueSet.NotPositive,
        ["0"] = ValueSet.Zero,
        ["0+"] = ValueSet.NotNegative,
        ["+"] = ValueSet.Positive,
        ["?"] = ValueSet.Anything,
        ["-1..1"] = ValueSet.Constant(-1).Union(ValueSet.Constant(0)).Union(ValueSet.Constant(1)),
    };

    [Theory]
    [InlineData(ArithOp.Add)]
    [InlineData(ArithOp.Subtract)]
    [InlineData(ArithOp.And)]
    [InlineData(ArithOp.Or)]
    [InlineData(ArithOp.Xor)]
    [InlineData(ArithOp.ShiftLeft)]
    [InlineData(ArithOp.Multiply)]
    [InlineData(ArithOp.Divide)]
    [InlineData(ArithOp.Remainder)]
    [InlineData(ArithOp.ShiftRight)]
    [InlineData(ArithOp.Max)]
    [InlineData(ArithOp.Min)]
    [InlineData(ArithOp.Negate)]
    [InlineData(ArithOp.Complement)]
    [InlineData(ArithOp.Absolute)]
    public void What_can_come_out_is_in_the_result(object op)
    {
        foreach (var (left, lefts) in Sets())
        {
            foreach (var (right, rights) in Sets())
            {
                ValueSet result = Arithmetic.Fold((ArithOp)op, left, right);
                foreach (long number in lefts.SelectMany(_ => rights, (a, b) => Computed((ArithOp)op, a, b)).OfType<long>())
                {
                    bool isIn = result.Intersect(new ValueSet.Interval(number, number)) is not null;
                    Assert.True(isIn, $"{op} of {left} and {right} is {result}, without {number}");
                }
            }
        }
    }

    [Theory]
    [InlineData(ArithOp.Add, "-0", "-0", "-0")]
    [InlineData(ArithOp.Add, "-", "-0", "-")]
    [InlineData(ArithOp.Add, "-0", "-", "-")]
    [InlineData(ArithOp.Add, "-", "-", "-")]
    [InlineData(ArithOp.Add, "0+", "0+", "0+")]
    [InlineData(ArithOp.Add, "+", "0+", "+")]
    [InlineData(ArithOp.Add, "0+", "+", "+")]
    [InlineData(ArithOp.Add, "-", "+", "?")]
    [InlineData(ArithOp.And, "-", "0+", "0+")]
    [InlineData(ArithOp.And, "0+", "-", "0+")]
    [InlineData(ArithOp.And, "-", "-", "?")]
    [InlineData(ArithOp.Or, "-", "0+", "-")]
    [InlineData(ArithOp.Or, "0+", "-", "-")]
    [InlineData(ArithOp.Multiply, "+", "+", "+")]
    [InlineData(ArithOp.Multiply, "-", "-", "+")]
    [InlineData(ArithOp.Multiply, "-", "+", "-")]
    [InlineData(ArithOp.Multiply, "+", "-", "-")]
    [InlineData(ArithOp.Multiply, "0+", "+", "0+")]
    [InlineData(ArithOp.Multiply, "+", "0+", "0+")]
    [InlineData(ArithOp.Multiply, "0+", "0+", "0+")]
    [InlineData(ArithOp.Multiply, "-0", "-0", "0+")]
    [InlineData(ArithOp.Multiply, "-0", "+", "-0")]
    [InlineData(ArithOp.Multiply, "+", "-0", "-0")]
    [InlineData(ArithOp.Multiply, "-1..1", "+", "?")]
    [InlineData(ArithOp.Multiply, "+", "-1..1", "?")]
    [InlineData(ArithOp.Divide, "+", "+", "0+")]
    [InlineData(ArithOp.Divide, "-", "-", "0+")]
    [InlineData(ArithOp.Divide, "-", "+", "-0")]
    [InlineData(ArithOp.Divide, "+", "-", "-0")]
    [InlineData(ArithOp.Divide, "-1..1", "+", "?")]
    [InlineData(ArithOp.Divide, "-", "-1..1", "?")]
    [InlineData(ArithOp.Remainder, "+", "?", "0+")]
    [InlineData(ArithOp.Remainder, "-", "+", "-0")]
    [InlineData(ArithOp.Remainder, "-1..1", "+", "?")]
    [InlineData(ArithOp.ShiftRight, "0+", "+", "0+")]
    [InlineData(ArithOp.ShiftRight, "-", "+", "-")]
    [InlineData(ArithOp.ShiftRight, "-1..1", "+", "?")]
    [InlineData(ArithOp.Absolute, "-", "0", "+")]
    [InlineData(ArithOp.Absolute, "+", "0", "+")]
    [InlineData(ArithOp.Absolute, "-0", "0", "0+")]
    [InlineData(ArithOp.Absolute, "0", "0", "0")]
    [InlineData(ArithOp.Absolute, "?", "0", "0+")]
    public void A_sign_that_is_certain_is_kept(object op, string left, string right, string result)
    {
        ValueSet known = s_named[left], other = s_named[right];
        if (left == "?" || right == "?")
        {
            // What nothing is known of may be null, which computes nothing: a number is meant here.
            (known, other) = (known.Without(ValueSet.NullPoint)!, other.Without(ValueSet.NullPoint)!);
        }

        Assert.Equal(s_named[result], Arithmetic.Fold((ArithOp)op, known, other));
    }

    [Fact]
    public void Numbers_that_are_known_are_computed()
    {
        Assert.Equal(ValueSet.Constant(1), Arithmetic.Fold(ArithOp.Remainder, ValueSet.Constant(7), ValueSet.Constant(3)));
        Assert.Equal(ValueSet.Constant(-1), Arithmetic.Fold(ArithOp.Remainder, ValueSet.Constant(-7), ValueSet.Constant(3)));
        Assert.Equal(ValueSet.Constant(5), Arithmetic.Fold(ArithOp.Absolute, ValueSet.Constant(-5), ValueSet.Zero));
        Assert.Equal(ValueSet.Constant(1), Arithmetic.Fold(ArithOp.Absolute, ValueSet.Constant(-1), ValueSet.Zero));
    }

    [Fact]
    public void Every_operator_on_two_known_numbers_computes()
    {
        Assert.Equal(ValueSet.Constant(8), Arithmetic.Fold(ArithOp.ShiftLeft, ValueSet.Constant(2), ValueSet.Constant(2)));
        Assert.Equal(ValueSet.Constant(-1), Arithmetic.Fold(ArithOp.Subtract, ValueSet.Constant(2), ValueSet.Constant(3)));
        Assert.Equal(ValueSet.Positive, Arithmetic.Fold(ArithOp.Add, ValueSet.Constant(7), ValueSet.Constant(7)));
        Assert.Equal(ValueSet.Negative, Arithmetic.Fold(ArithOp.Add, ValueSet.Constant(-7), ValueSet.Constant(-7)));
    }

    [Fact]
    public void Zero_changes_nothing_and_a_difference_takes_the_sign_of_what_is_larger()
    {
        Assert.Equal(s_named["-1..1"], Arithmetic.Fold(ArithOp.Add, s_named["-1..1"], ValueSet.Zero));
        Assert.Equal(s_named["-1..1"], Arithmetic.Fold(ArithOp.Xor, s_named["-1..1"], ValueSet.Zero));
        Assert.Equal(ValueSet.Positive, Arithmetic.Fold(ArithOp.Subtract, ValueSet.Positive, ValueSet.Negative));
        Assert.Equal(ValueSet.Negative, Arithmetic.Fold(ArithOp.Subtract, ValueSet.Negative, ValueSet.NotNegative));
    }

    [Fact]
    public void What_may_be_null_is_no_number()
    {
        ValueSet nullable = ValueSet.Null.Union(ValueSet.One);

        Assert.Equal(ValueSet.Anything, Arithmetic.Fold(ArithOp.And, nullable, ValueSet.Zero));
        Assert.Equal(ValueSet.Anything, Arithmetic.Fold(ArithOp.And, ValueSet.Zero, nullable));
        Assert.Equal(ValueSet.Anything, Arithmetic.Fold(ArithOp.Add, ValueSet.Anything, ValueSet.Zero));
        Assert.Equal(ValueSet.One, Arithmetic.Fold(ArithOp.Max, nullable, ValueSet.Zero));
        Assert.Equal(ValueSet.Zero, Arithmetic.Fold(ArithOp.Min, nullable, ValueSet.Zero));
        Assert.Equal(ValueSet.NotNegative, Arithmetic.Fold(ArithOp.Absolute, ValueSet.Null, ValueSet.Null));
    }

    [Fact]
    public void A_doubt_about_a_sign_goes_on_into_what_is_computed()
    {
        ValueSet wrapped = ValueSet.Positive.With(Doubt.Wrapped);

        Assert.Equal(ValueSet.AnyDifference, Arithmetic.Fold(ArithOp.Subtract, ValueSet.Anything, ValueSet.Zero));
        Assert.Equal(wrapped, Arithmetic.Fold(ArithOp.Add, wrapped, ValueSet.One));
        Assert.Equal(wrapped, Arithmetic.Fold(ArithOp.Add, ValueSet.One, wrapped));
        Assert.Equal(ValueSet.AnyDifference, Arithmetic.Fold(ArithOp.Add, ValueSet.AnyDifference, wrapped));
        Assert.Equal(ValueSet.AnyDifference, Arithmetic.Fold(ArithOp.Add, wrapped, ValueSet.AnyDifference));
    }

    private static IEnumerable<(ValueSet Set, long[] Members)> Sets() =>
        from low in s_numbers
        from middle in s_numbers
        from high in s_numbers
        where low <= middle && middle <= high
        let members = new[] { low, middle, high }.Distinct().ToArray()
        select (members.Select(ValueSet.Constant).Aggregate(static (a, b) => a.Union(b)), members);

    /// <summary>What the machine computes; null where it throws.</summary>
    private static long? Computed(ArithOp op, long a, long b) => op switch
    {
        ArithOp.Add => a + b,
        ArithOp.Subtract => a - b,
        ArithOp.And => a & b,
        ArithOp.Or => a | b,
        ArithOp.Xor => a ^ b,
        ArithOp.ShiftLeft when b >= 0 => a << (int)b,
        ArithOp.Multiply => a * b,
        ArithOp.Divide when b != 0 => a / b,
        ArithOp.Remainder when b != 0 => a % b,
        ArithOp.ShiftRight when b >= 0 => a >> (int)b,
        ArithOp.Max => Math.Max(a, b),
        ArithOp.Min => Math.Min(a, b),
        ArithOp.Negate => -a,
        ArithOp.Complement => ~a,
        ArithOp.Absolute => Math.Abs(a),
        _ => null,
    };
}
