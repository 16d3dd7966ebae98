namespace VcpuLint.Analyzers.Flow.Ir;

/// <summary>The difference of two variables that are compared somewhere too: a slot of its own holds what the comparisons say of it.</summary>
/// <param name="left">One variable.</param>
/// <param name="right">What is taken from it.</param>
/// <param name="slot">The slot of the difference.</param>
internal sealed class DifferenceExpr(Expr left, Expr right, int slot) : Expr
{
    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public int Slot { get; } = slot;

    public override void VisitSlots(Action<int> visit)
    {
        Left.VisitSlots(visit);
        Right.VisitSlots(visit);
        visit(Slot);
    }

    public override void Walk(Action<Expr> visit)
    {
        Left.Walk(visit);
        Right.Walk(visit);
        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) => change(new DifferenceExpr(Left.Rewrite(change), Right.Rewrite(change), Slot));

    protected override Expr Renamed(int[] slots) => new DifferenceExpr(Left, Right, slots[Slot]);
}
