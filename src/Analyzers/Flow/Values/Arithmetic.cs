using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>
/// What operators make of sets of numbers. Constants fold; of anything else the sign is kept where it is certain. Times and counters do not overflow:
/// the sum of two that are not negative is not negative.
/// </summary>
internal static class Arithmetic
{
    private const long MaxCount = 8;

    public static ValueSet Fold(ArithOp op, ValueSet left, ValueSet right)
    {
        switch (op)
        {
            case ArithOp.Negate:
                return Known(left).Negate().With(Doubt.Negative);
            case ArithOp.Complement:
                return left is { IsConstant: true, MayBeNull: false } ? ValueSet.Constant(~left.Value) : ValueSet.Anything;
            case ArithOp.Absolute:
                return Absolute(Numbers(left));
            case ArithOp.Max:
                return Greater(Numbers(left), Numbers(right));
            case ArithOp.Min:
                return Greater(Numbers(left).Negate(), Numbers(right).Negate()).Negate();
        }

        // A difference may be negative, and so may be what is computed of one.
        var doubt = op == ArithOp.Subtract || left.Doubt == Doubt.Negative || right.Doubt == Doubt.Negative ? Doubt.Negative
            : left.Doubt == Doubt.Wrapped || right.Doubt == Doubt.Wrapped ? Doubt.Wrapped
            : Doubt.None;
        if (doubt != Doubt.None)
        {
            (left, right) = (Known(left), Known(right));
        }

        return left.MayBeNull || right.MayBeNull ? ValueSet.Anything
            : op == ArithOp.Remainder && left.IsConstant && right is { IsConstant: true, Value: not 0 } ? ValueSet.Constant(left.Value % right.Value)
            : left.IsConstant && right.IsConstant && op <= ArithOp.ShiftLeft ? FoldConstants(op, left.Value, right.Value)
            : FoldSets(op, left, right) is var result && doubt == Doubt.None ? result
            : Known(result).With(doubt);
    }

    /// <summary>Any number, of a value of which nothing at all is known.</summary>
    private static ValueSet Known(ValueSet set) => set.Equals(ValueSet.Anything) ? ValueSet.AnyNumber : set;

    /// <summary>A value of which nothing is known is a number where only numbers can be.</summary>
    private static ValueSet Numbers(ValueSet set) => set.Without(ValueSet.NullPoint) ?? ValueSet.AnyNumber;

    private static ValueSet FoldConstants(ArithOp op, long a, long b)
    {
        long result = unchecked(op switch
        {
            ArithOp.Add => a + b,
            ArithOp.Subtract => a - b,
            ArithOp.And => a & b,
            ArithOp.Or => a | b,
            ArithOp.Xor => a ^ b,
            _ => a << (int)(b & 31),
        });
        if (op == ArithOp.ShiftLeft && (b is < 0 or > 31 || a != (int)a || result != (int)result))
        {
            // How far it is shifted, and what is left of it, depends on the type.
            return ValueSet.Anything;
        }

        // Counting must end: beyond a few retries, only the sign of a sum is kept.
        bool counted = op is ArithOp.Add or ArithOp.Subtract && result is < -MaxCount or > MaxCount;
        return !counted ? ValueSet.Constant(result) : result > 0 ? ValueSet.Positive : ValueSet.Negative;
    }

    /// <summary>What is known of a result although an operand is not a constant: zero changes nothing, and signs tell.</summary>
    private static ValueSet FoldSets(ArithOp op, ValueSet left, ValueSet right)
    {
        bool keepsOther = op is ArithOp.Or or ArithOp.Xor or ArithOp.Add;
        if (right.Equals(ValueSet.Zero) && (keepsOther || op is ArithOp.Subtract or ArithOp.ShiftLeft or ArithOp.ShiftRight))
        {
            return left;
        }

        if (left.Equals(ValueSet.Zero) && keepsOther)
        {
            return right;
        }

        return op switch
        {
            ArithOp.Add => Sum(left, right),
            ArithOp.Subtract => Sum(left, right.Negate()),
            ArithOp.Or when left.IsNegative || right.IsNegative => ValueSet.Negative,
            ArithOp.And when left.Equals(ValueSet.Zero) || right.Equals(ValueSet.Zero) => ValueSet.Zero,
            ArithOp.And when left.Least >= 0 || right.Least >= 0 => ValueSet.NotNegative,
            ArithOp.Multiply => Product(left, right, left.IsSigned && right.IsSigned),
            ArithOp.Divide => Product(left, right, isStrict: false),
            ArithOp.Remainder => Product(left, ValueSet.One, isStrict: false),
            ArithOp.ShiftRight => left.Least >= 0 ? ValueSet.NotNegative : left.IsNegative ? ValueSet.Negative : ValueSet.Anything,
            _ => ValueSet.Anything,
        };
    }

    private static ValueSet Sum(ValueSet left, ValueSet right) =>
        left.Least >= 0 && right.Least >= 0 ? (left.Least > 0 || right.Least > 0 ? ValueSet.Positive : ValueSet.NotNegative)
        : left.Greatest <= 0 && right.Greatest <= 0 ? (left.Greatest < 0 || right.Greatest < 0 ? ValueSet.Negative : ValueSet.NotPositive)
        : ValueSet.Anything;

    private static ValueSet Product(ValueSet left, ValueSet right, bool isStrict)
    {
        bool leftUp = left.Least >= 0, rightUp = right.Least >= 0;
        if ((!leftUp && left.Greatest > 0) || (!rightUp && right.Greatest > 0))
        {
            return ValueSet.Anything;
        }

        return leftUp == rightUp ? (isStrict ? ValueSet.Positive : ValueSet.NotNegative) : isStrict ? ValueSet.Negative : ValueSet.NotPositive;
    }

    /// <summary>The values of either set that are not below all of the other.</summary>
    private static ValueSet Greater(ValueSet left, ValueSet right)
    {
        var first = left.Intersect(new ValueSet.Interval(right.Least, long.MaxValue));
        var second = right.Intersect(new ValueSet.Interval(left.Least, long.MaxValue));
        return first is null ? second! : second is null ? first : first.Union(second);
    }

    private static ValueSet Absolute(ValueSet set)
    {
        var positive = set.Intersect(new ValueSet.Interval(0, long.MaxValue));
        var negative = set.Intersect(new ValueSet.Interval(ValueSet.NullPoint + 1, -1))?.Negate();
        return positive is null ? negative! : negative is null ? positive : positive.Union(negative);
    }
}
