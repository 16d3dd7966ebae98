using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Analyzers.Flow.Solving;

/// <summary>What the answer of a condition says of change: two values that were the same once differ.</summary>
internal static class Changes
{
    /// <summary>The state where a condition has a value.</summary>
    public static MachineState In(Expr condition, bool value, MachineState machine) =>
        machine is { JudgesClock: true, Topic: ClockTopic.MasterClock } && Says(condition, value) ? machine.WithChanged() : machine;

    /// <summary>Whether the answer of a condition is to be kept with what it says.</summary>
    public static bool Follows(Expr condition, MachineState machine) =>
        machine is { JudgesClock: true, Topic: ClockTopic.MasterClock } && condition.IsCondition && (Says(condition, true) || Says(condition, false));

    private static bool Says(Expr condition, bool value) => condition switch
    {
        NotExpr not => Says(not.Operand, !value),
        LogicExpr { Op: ArithOp.And } and => value && (Says(and.Left, true) || Says(and.Right, true)),
        LogicExpr { Op: ArithOp.Or } or => !value && (Says(or.Left, false) || Says(or.Right, false)),
        LogicExpr { Op: ArithOp.Xor, Left: not ConstantExpr, Right: not ConstantExpr } => value,
        CompareExpr { IsChange: true } compare => value == compare.Op is CompareOp.NotEqual or CompareOp.Less or CompareOp.Greater,
        CompareExpr { Right: ConstantExpr { Value: { IsConstant: true, Value: 0 or 1 } constant } } compare when compare.Left.IsCondition && compare.Op is CompareOp.Equal or CompareOp.NotEqual =>
            Says(compare.Left, value == ((compare.Op == CompareOp.Equal) == (constant.Value == 1))),
        _ => false,
    };
}
