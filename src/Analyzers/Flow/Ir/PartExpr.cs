namespace VcpuLint.Analyzers.Flow.Ir;

/// <summary>A part of a variable: a variable of its own, which comes from what the whole comes from.</summary>
/// <param name="slot">What stands for the part.</param>
/// <param name="whole">The part as something that is computed of the whole.</param>
internal sealed class PartExpr(int slot, Expr whole) : SlotExpr(slot)
{
    public Expr Whole { get; } = whole;

    public override void VisitSlots(Action<int> visit)
    {
        visit(Slot);
        Whole.VisitSlots(visit);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) => change(new PartExpr(Slot, Whole.Rewrite(change)));

    protected override Expr Renamed(int[] slots) => slots[Slot] < 0 ? Whole : new PartExpr(slots[Slot], Whole);
}
