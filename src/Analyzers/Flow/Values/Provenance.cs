using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Values;

/// <summary>What the numbers that an expression is computed of come from.</summary>
internal static class Provenance
{
    public static Origin? Of(Expr? expr, Env env) => expr switch
    {
        PartExpr part => Of(part.Whole, env),
        SlotExpr slot => env[slot.Slot]?.Origin,
        ArithExpr { Op: ArithOp.Add or ArithOp.Subtract } sum => Origin.Union(Of(sum.Left, env), Of(sum.Right, env))?.Move(),
        ArithExpr { Op: ArithOp.Max or ArithOp.Min, Left: not ConstantExpr, Right: not ConstantExpr } bounded => Origin.Union(Of(bounded.Left, env), Of(bounded.Right, env))?.Bound(),
        ArithExpr arith => Origin.Union(Of(arith.Left, env), Of(arith.Right, env)),
        DifferenceExpr difference => Origin.Union(Of(difference.Left, env), Of(difference.Right, env))?.Move(),
        CompareExpr compare => Origin.Union(Of(compare.Left, env), Of(compare.Right, env)),
        LogicExpr logic => Origin.Union(Of(logic.Left, env), Of(logic.Right, env)),
        NotExpr not => Of(not.Operand, env),
        CastExpr cast => Of(cast.Operand, env),
        ValueOrDefaultExpr nullable => Of(nullable.Operand, env),
        ComputedExpr computed => computed.Operands.Aggregate(default(Origin), (origin, operand) => Origin.Union(origin, Of(operand, env)))?.Only(computed.Clocks),
        _ => null,
    };
}
