namespace VcpuLint.Analyzers.Flow.Ir;

/// <summary>A value that is computed of others in a way that is not followed: nothing is known of it but what it comes from.</summary>
/// <param name="operands">The others.</param>
internal sealed class ComputedExpr(Expr[] operands) : UnknownExpr
{
    public Expr[] Operands { get; } = operands;

    /// <summary>Gets the clocks of a reading that it comes from.</summary>
    public int Clocks { get; init; } = ~0;

    /// <summary>The value, if it comes from any that is followed.</summary>
    public static Expr Of(IEnumerable<Expr> operands) =>
        operands.Where(ReadsAnything).ToArray() is { Length: > 0 } followed ? new ComputedExpr(followed) : Unknown;

    public override void VisitSlots(Action<int> visit)
    {
        foreach (var operand in Operands)
        {
            operand.VisitSlots(visit);
        }
    }

    public override void Walk(Action<Expr> visit)
    {
        foreach (var operand in Operands)
        {
            operand.Walk(visit);
        }

        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) => change(new ComputedExpr(Array.ConvertAll(Operands, o => o.Rewrite(change))) { Clocks = Clocks });

    private static bool ReadsAnything(Expr expr) => expr is ComputedExpr || expr.ReadsSlots();
}
