using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>
/// Evaluates values and splits conditions in an environment. Splitting is exact for comparisons of a tracked variable with a constant
/// and for their combinations; any other condition is a free choice, which changes nothing.
/// </summary>
internal sealed class Evaluator(ValueSet[] tops)
{
    private const long MaxCount = 8;

    /// <summary>What a variable holds that is given one of these values: one of which nothing is known is at least one of its type.</summary>
    public ValueSet Within(int slot, ValueSet set) => set.Equals(ValueSet.Anything) ? tops[slot] : set;

    /// <summary>The values the expression can have.</summary>
    public ValueSet Evaluate(Expr expr, Env env)
    {
        switch (expr)
        {
            case ConstantExpr constant:
                return constant.Value;
            case SlotExpr slot:
                return env[slot.Slot] ?? tops[slot.Slot];
            case ArithExpr arith:
                return Fold(arith, Evaluate(arith.Left, env), Evaluate(arith.Right, env));
            case ValueOrDefaultExpr nullable:
                var inner = Evaluate(nullable.Operand, env);
                return !inner.MayBeNull ? inner : inner.Without(ValueSet.NullPoint)?.Union(ValueSet.Zero) ?? ValueSet.Zero;
            case UnknownExpr:
                return ValueSet.Anything;
            default:
                var split = new List<Env>();
                Split(expr, env, true, split);
                bool canBeTrue = split.Count > 0;
                split.Clear();
                Split(expr, env, false, split);
                return !canBeTrue ? ValueSet.Zero : split.Count == 0 ? ValueSet.One : ValueSet.AnyBool;
        }
    }

    /// <summary>Adds to <paramref name="results"/> the environments in which the condition has the wanted value.</summary>
    public void Split(Expr condition, Env env, bool wanted, List<Env> results)
    {
        switch (condition)
        {
            case NotExpr not:
                Split(not.Operand, env, !wanted, results);
                break;
            case LogicExpr logic:
                SplitLogic(logic, env, wanted, results);
                break;
            case CompareExpr compare:
                SplitCompare(compare, env, wanted, results);
                break;
            default:
                Refine(condition, env, wanted ? CompareOp.NotEqual : CompareOp.Equal, 0, results);
                break;
        }
    }

    private static CompareOp Negate(CompareOp op) => op switch
    {
        CompareOp.Equal => CompareOp.NotEqual,
        CompareOp.NotEqual => CompareOp.Equal,
        CompareOp.Less => CompareOp.GreaterOrEqual,
        CompareOp.LessOrEqual => CompareOp.Greater,
        CompareOp.Greater => CompareOp.LessOrEqual,
        _ => CompareOp.Less,
    };

    private static CompareOp Mirror(CompareOp op) => op switch
    {
        CompareOp.Less => CompareOp.Greater,
        CompareOp.LessOrEqual => CompareOp.GreaterOrEqual,
        CompareOp.Greater => CompareOp.Less,
        CompareOp.GreaterOrEqual => CompareOp.LessOrEqual,
        _ => op,
    };

    /// <summary>The part of a set for which a comparison with a constant holds; null if there is none.</summary>
    private static ValueSet? Restrict(ValueSet set, CompareOp op, long constant, bool keepNull)
    {
        const long min = ValueSet.NullPoint + 1;
        if (op == CompareOp.Equal)
        {
            return set.Intersect(new ValueSet.Interval(constant, constant));
        }

        if (op == CompareOp.NotEqual)
        {
            return set.Without(constant);
        }

        if ((op == CompareOp.Less && constant <= min) || (op == CompareOp.Greater && constant == long.MaxValue))
        {
            return null;
        }

        var range = op switch
        {
            CompareOp.Less => new ValueSet.Interval(min, constant - 1),
            CompareOp.LessOrEqual => new ValueSet.Interval(min, constant),
            CompareOp.Greater => new ValueSet.Interval(constant + 1, long.MaxValue),
            _ => new ValueSet.Interval(Math.Max(min, constant), long.MaxValue),
        };
        var numbers = set.Intersect(range);

        // A lifted comparison with null is false, so null belongs to the negative answer.
        return keepNull && set.MayBeNull ? numbers?.Union(ValueSet.Null) ?? ValueSet.Null : numbers;
    }

    private static ValueSet Fold(ArithExpr arith, ValueSet left, ValueSet right)
    {
        if (arith.Op == ArithOp.Negate)
        {
            return left.Negate();
        }

        if (!left.IsConstant || !right.IsConstant || left.MayBeNull || right.MayBeNull)
        {
            return FoldSets(arith.Op, left, right);
        }

        long a = left.Value, b = right.Value;
        long result = unchecked(arith.Op switch
        {
            ArithOp.Add => a + b,
            ArithOp.Subtract => a - b,
            ArithOp.And => a & b,
            ArithOp.Or => a | b,
            ArithOp.Xor => a ^ b,
            ArithOp.ShiftLeft => (long)(int)a << (int)(b & 31),
            _ => ~a,
        });

        // Counting must end: beyond a few retries, only the sign of a sum is kept.
        bool counted = arith.Op is ArithOp.Add or ArithOp.Subtract && result is < -MaxCount or > MaxCount;
        return !counted ? ValueSet.Constant(result) : result > 0 ? ValueSet.Positive : ValueSet.Negative;
    }

    /// <summary>What is known of a result although an operand is not a constant: zero changes nothing, and "or" keeps a sign.</summary>
    private static ValueSet FoldSets(ArithOp op, ValueSet left, ValueSet right)
    {
        if (left.MayBeNull || right.MayBeNull)
        {
            return ValueSet.Anything;
        }

        bool keepsOther = op is ArithOp.Or or ArithOp.Xor or ArithOp.Add;
        if (right.Equals(ValueSet.Zero) && (keepsOther || op is ArithOp.Subtract or ArithOp.ShiftLeft))
        {
            return left;
        }

        if (left.Equals(ValueSet.Zero) && keepsOther)
        {
            return right;
        }

        return op == ArithOp.Or && (IsNegative(left) || IsNegative(right)) ? ValueSet.Negative
            : op == ArithOp.And && (left.Equals(ValueSet.Zero) || right.Equals(ValueSet.Zero)) ? ValueSet.Zero
            : ValueSet.Anything;
    }

    private static bool IsNegative(ValueSet set) => set.Intervals[set.Intervals.Length - 1].High < 0;

    private void SplitLogic(LogicExpr logic, Env env, bool wanted, List<Env> results)
    {
        var lefts = new List<Env>();
        foreach (bool left in new[] { false, true })
        {
            lefts.Clear();
            Split(logic.Left, env, left, lefts);
            foreach (bool right in new[] { false, true })
            {
                bool value = logic.Op switch { ArithOp.And => left & right, ArithOp.Or => left | right, _ => left ^ right };
                if (value != wanted)
                {
                    continue;
                }

                foreach (var next in lefts)
                {
                    Split(logic.Right, next, right, results);
                }
            }
        }
    }

    private void SplitCompare(CompareExpr compare, Env env, bool wanted, List<Env> results)
    {
        var op = compare.Op;
        var (tested, other) = (compare.Left, compare.Right);
        var constant = Evaluate(other, env);
        if (!constant.IsConstant)
        {
            (tested, other) = (other, tested);
            op = Mirror(op);
            constant = Evaluate(other, env);
        }

        if (!constant.IsConstant)
        {
            results.Add(env);
            return;
        }

        if (tested.IsCondition && op is (CompareOp.Equal or CompareOp.NotEqual) && constant.Value is (0 or 1))
        {
            Split(tested, env, ((constant.Value == 1) == (op == CompareOp.Equal)) == wanted, results);
            return;
        }

        bool ordered = op is not (CompareOp.Equal or CompareOp.NotEqual);
        if (ordered && constant.MayBeNull)
        {
            if (!wanted)
            {
                results.Add(env);
            }

            return;
        }

        Refine(tested, env, wanted ? op : Negate(op), constant.Value, results, keepNull: ordered && !wanted);
    }

    private void Refine(Expr tested, Env env, CompareOp op, long constant, List<Env> results, bool keepNull = false)
    {
        if (tested is ArithExpr { Op: ArithOp.Negate } negated && constant != ValueSet.NullPoint)
        {
            Refine(negated.Left, env, Mirror(op), -constant, results, keepNull);
            return;
        }

        if (tested is ValueOrDefaultExpr { Operand: SlotExpr nullable })
        {
            RefineNullable(nullable, env, op, constant, results);
            return;
        }

        if (Restrict(Evaluate(tested, env), op, constant, keepNull) is not { } restricted)
        {
            return;
        }

        results.Add(tested is SlotExpr slot ? env.With(slot.Slot, restricted) : env);
    }

    private void RefineNullable(SlotExpr nullable, Env env, CompareOp op, long constant, List<Env> results)
    {
        var set = Evaluate(nullable, env);
        if (set.MayBeNull && Restrict(ValueSet.Zero, op, constant, keepNull: false) is not null)
        {
            results.Add(env.With(nullable.Slot, ValueSet.Null));
        }

        if (set.Without(ValueSet.NullPoint) is { } numbers && Restrict(numbers, op, constant, keepNull: false) is { } restricted)
        {
            results.Add(env.With(nullable.Slot, restricted));
        }
    }
}
