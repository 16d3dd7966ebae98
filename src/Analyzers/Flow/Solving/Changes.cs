using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What the answer of a condition says of change: two values that were the same once differ.</summary>
internal readonly struct Changes(Evaluator evaluator, Env env)
{
    /// <summary>The state where a condition has a value.</summary>
    public static MachineState In(Expr condition, bool value, MachineState machine, Evaluator evaluator, Env env) =>
        machine is { JudgesClock: true, Topic: ClockTopic.MasterClock } && new Changes(evaluator, env).Says(condition, value) ? machine.WithChanged() : machine;

    /// <summary>Whether the answer of a condition is to be kept with what it says.</summary>
    public static bool Follows(Expr condition, MachineState machine)
    {
        bool compares = false;
        if (machine is { JudgesClock: true, Topic: ClockTopic.MasterClock } && condition.IsCondition)
        {
            condition.Walk(e => compares |= e is CompareExpr { IsChange: true } or LogicExpr { Op: ArithOp.Xor });
        }

        return compares;
    }

    private bool Says(Expr condition, bool value) => condition switch
    {
        NotExpr not => Says(not.Operand, !value),
        LogicExpr { Op: ArithOp.And } and => SaysBoth(and, value, certain: true),
        LogicExpr { Op: ArithOp.Or } or => SaysBoth(or, value, certain: false),
        LogicExpr { Op: ArithOp.Xor, Left: not ConstantExpr, Right: not ConstantExpr } => value,
        CompareExpr { IsChange: true } compare => value == compare.Op is CompareOp.NotEqual or CompareOp.Less or CompareOp.Greater,
        CompareExpr { Right: ConstantExpr { Value: { IsConstant: true, Value: 0 or 1 } constant } } compare when compare.Left.IsCondition && compare.Op is CompareOp.Equal or CompareOp.NotEqual =>
            Says(compare.Left, value == ((compare.Op == CompareOp.Equal) == (constant.Value == 1))),
        _ => false,
    };

    /// <summary>With one answer both operands have it; with the other one of them has, which is known if the other operand is.</summary>
    private bool SaysBoth(LogicExpr logic, bool value, bool certain)
    {
        bool left = Says(logic.Left, value), right = Says(logic.Right, value);
        return value == certain ? left || right : (left && (right || Is(logic.Right, certain))) || (right && Is(logic.Left, certain));
    }

    private bool Is(Expr condition, bool value) => evaluator.Evaluate(condition, env) is { IsConstant: true } known && known.Value == (value ? 1 : 0);
}
