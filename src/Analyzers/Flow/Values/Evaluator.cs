using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>
/// Evaluates values and splits conditions in an environment. Splitting is exact for comparisons of a tracked variable with a constant
/// and for their combinations; any other condition is a free choice, which changes nothing.
/// </summary>
internal sealed class Evaluator(ValueSet[] tops)
{
    /// <summary>What a variable holds that is given one of these values: one of which nothing is known is at least one of its type.</summary>
    public ValueSet Within(int slot, ValueSet set) => set.Equals(ValueSet.Anything) ? tops[slot] : set;

    /// <summary>The values a variable can have.</summary>
    public ValueSet ValueOf(int slot, Env env) => env[slot] ?? tops[slot];

    /// <summary>The values the expression can have.</summary>
    public ValueSet Evaluate(Expr expr, Env env)
    {
        switch (expr)
        {
            case ConstantExpr constant:
                return constant.Value;
            case SlotExpr slot:
                return ValueOf(slot.Slot, env);
            case ArithExpr arith:
                var left = Evaluate(arith.Left, env);
                return arith.IsLifted && left.MayBeNull ? ValueSet.Anything : Arithmetic.Fold(arith.Op, left, arith.IsUnary ? left : Evaluate(arith.Right, env));
            case DifferenceExpr difference:
                return EvaluateDifference(difference, env);
            case CastExpr cast:
                var number = Evaluate(cast.Operand, env);
                return Stays(cast, number) ? number : cast.Loses(number);
            case ValueOrDefaultExpr nullable:
                var inner = Evaluate(nullable.Operand, env);
                return !inner.MayBeNull ? inner : inner.Without(ValueSet.NullPoint)?.Union(nullable.Otherwise) ?? nullable.Otherwise;
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

    private ValueSet EvaluateDifference(DifferenceExpr difference, Env env)
    {
        var folded = Arithmetic.Fold(ArithOp.Subtract, Evaluate(difference.Left, env), Evaluate(difference.Right, env));
        return env[difference.Slot] is not { } known ? folded
            : folded.Equals(ValueSet.Anything) ? known
            : known.Intersect(new ValueSet.Interval(folded.Least, folded.Greatest)) ?? folded;
    }

    private static bool Stays(CastExpr cast, ValueSet number) => number.Least >= cast.Fits.Low && number.Greatest <= cast.Fits.High;

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
                int before = results.Count;
                SplitCompare(compare, env, wanted, results);
                RefineDifference(compare, wanted, results, before);
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

    public static CompareOp Mirror(CompareOp op) => op switch
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

        // No number is below the least, and none above the greatest.
        var range = op switch
        {
            CompareOp.Less => constant <= min ? default(ValueSet.Interval?) : new ValueSet.Interval(min, constant - 1),
            CompareOp.LessOrEqual => new ValueSet.Interval(min, constant),
            CompareOp.Greater => constant == long.MaxValue ? null : new ValueSet.Interval(constant + 1, long.MaxValue),
            _ => new ValueSet.Interval(Math.Max(min, constant), long.MaxValue),
        };
        var numbers = range is { } wanted ? set.Intersect(wanted) : null;

        // A lifted comparison with null is false, so null belongs to the negative answer.
        return keepNull && set.MayBeNull ? numbers?.Union(ValueSet.Null) ?? ValueSet.Null : numbers;
    }

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

    /// <summary>A comparison of two variables says what sign their difference has.</summary>
    private void RefineDifference(CompareExpr compare, bool wanted, List<Env> results, int from)
    {
        for (int i = results.Count - 1; i >= from && compare.Difference >= 0; i--)
        {
            var set = ValueOf(compare.Difference, results[i]);
            if (Restrict(set, wanted ? compare.Op : Negate(compare.Op), 0, keepNull: false) is { } restricted)
            {
                results[i] = results[i].With(compare.Difference, restricted);
            }
            else
            {
                results.RemoveAt(i);
            }
        }
    }

    private void Refine(Expr tested, Env env, CompareOp op, long constant, List<Env> results, bool keepNull = false)
    {
        if (tested is ArithExpr { Op: ArithOp.Negate } negated)
        {
            Refine(negated.Left, env, Mirror(op), -constant, results, keepNull);
            return;
        }

        if (tested is CastExpr cast && Stays(cast, Evaluate(cast.Operand, env)))
        {
            Refine(cast.Operand, env, op, constant, results, keepNull);
            return;
        }

        if (tested is ValueOrDefaultExpr { Operand: SlotExpr nullable } read)
        {
            RefineNullable(nullable, read.Otherwise, env, op, constant, results);
            return;
        }

        if (Restrict(Evaluate(tested, env), op, constant, keepNull) is not { } restricted)
        {
            return;
        }

        results.Add(tested switch
        {
            SlotExpr slot => env.With(slot.Slot, restricted),
            DifferenceExpr difference => env.With(difference.Slot, restricted),
            _ => env,
        });
    }

    private void RefineNullable(SlotExpr nullable, ValueSet otherwise, Env env, CompareOp op, long constant, List<Env> results)
    {
        var set = Evaluate(nullable, env);
        if (set.MayBeNull && Restrict(otherwise, op, constant, keepNull: false) is not null)
        {
            results.Add(env.With(nullable.Slot, ValueSet.Null));
        }

        if (set.Without(ValueSet.NullPoint) is { } numbers && Restrict(numbers, op, constant, keepNull: false) is { } restricted)
        {
            results.Add(env.With(nullable.Slot, restricted));
        }
    }
}
