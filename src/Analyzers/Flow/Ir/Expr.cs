using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow.Ir;

internal enum CompareOp
{
    Equal,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

internal enum ArithOp
{
    Add,
    Subtract,
    And,
    Or,
    Xor,
    ShiftLeft,
    Multiply,
    Divide,
    Remainder,
    ShiftRight,
    Max,
    Min,
    Negate,
    Complement,
    Absolute,
}

/// <summary>
/// A value of the analyzed body, as far as the analysis follows it: slots, constants and the operators that refine or fold them.
/// Calls are not part of an expression; they are instructions, whose results the expression reads from slots.
/// </summary>
internal abstract class Expr
{
    public static readonly Expr True = new ConstantExpr(ValueSet.One);
    public static readonly Expr False = new ConstantExpr(ValueSet.Zero);
    public static readonly Expr Unknown = new UnknownExpr();

    /// <summary>Whether the value is a condition, which can be split, rather than a number.</summary>
    public virtual bool IsCondition => false;

    /// <summary>Calls <paramref name="visit"/> for each slot the value depends on.</summary>
    public virtual void VisitSlots(Action<int> visit)
    {
    }

    /// <summary>Calls <paramref name="visit"/> for the value and each that it is made of.</summary>
    public virtual void Walk(Action<Expr> visit) => visit(this);

    /// <summary>The same value with each part, and then itself, replaced by what <paramref name="change"/> makes of it.</summary>
    public virtual Expr Rewrite(Func<Expr, Expr> change) => change(this);

    /// <summary>The same value with other slot numbers; a slot that maps to -1 is no longer tracked and becomes unknown.</summary>
    public Expr Rename(int[] slots) => this is ConstantExpr or (UnknownExpr and not ComputedExpr) ? this : Rewrite(e => e.Renamed(slots));

    /// <summary>The value with its own slots renamed; those of its parts are.</summary>
    protected virtual Expr Renamed(int[] slots) => this;

    public bool ReadsSlots() => this is SlotExpr || (this is not (ConstantExpr or UnknownExpr) && VisitsSlots());

    /// <summary>Whether a part of the value may be anything, and another thing the next time.</summary>
    public static bool HasUnknown(Expr value) => value switch
    {
        UnknownExpr => true,
        NotExpr not => HasUnknown(not.Operand),
        CompareExpr compare => HasUnknown(compare.Left) || HasUnknown(compare.Right),
        LogicExpr logic => HasUnknown(logic.Left) || HasUnknown(logic.Right),
        ArithExpr arith => HasUnknown(arith.Left) || HasUnknown(arith.Right),
        CastExpr cast => HasUnknown(cast.Operand),
        ValueOrDefaultExpr nullable => HasUnknown(nullable.Operand),
        _ => false,
    };

    private bool VisitsSlots()
    {
        bool reads = false;
        VisitSlots(_ => reads = true);
        return reads;
    }
}

internal class UnknownExpr : Expr;

internal sealed class ConstantExpr(ValueSet value) : Expr
{
    public ValueSet Value { get; } = value;
}

internal class SlotExpr(int slot) : Expr
{
    public int Slot { get; } = slot;

    public override void VisitSlots(Action<int> visit) => visit(Slot);

    protected override Expr Renamed(int[] slots) => slots[Slot] < 0 ? Unknown : new SlotExpr(slots[Slot]);
}

internal sealed class NotExpr(Expr operand) : Expr
{
    public Expr Operand { get; } = operand;

    public override bool IsCondition => true;

    public override void VisitSlots(Action<int> visit) => Operand.VisitSlots(visit);

    public override void Walk(Action<Expr> visit)
    {
        Operand.Walk(visit);
        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) => change(new NotExpr(Operand.Rewrite(change)));
}

internal sealed class CompareExpr(CompareOp op, Expr left, Expr right) : Expr
{
    public CompareOp Op { get; } = op;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public override bool IsCondition => true;

    /// <summary>Gets the slot that stands for the difference of the two, or -1: the answer says something of it.</summary>
    public int Difference { get; init; } = -1;

    /// <summary>Gets a value indicating whether the answer that the two differ says that something has changed.</summary>
    public bool IsChange { get; init; }

    public override void VisitSlots(Action<int> visit)
    {
        Left.VisitSlots(visit);
        Right.VisitSlots(visit);
        if (Difference >= 0)
        {
            visit(Difference);
        }
    }

    public override void Walk(Action<Expr> visit)
    {
        Left.Walk(visit);
        Right.Walk(visit);
        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) =>
        change(new CompareExpr(Op, Left.Rewrite(change), Right.Rewrite(change)) { Difference = Difference, IsChange = IsChange });

    protected override Expr Renamed(int[] slots) =>
        Difference < 0 ? this : new CompareExpr(Op, Left, Right) { Difference = slots[Difference], IsChange = IsChange };
}

/// <summary>A non-short-circuit combination of conditions; the short-circuit ones are control flow.</summary>
internal sealed class LogicExpr(ArithOp op, Expr left, Expr right) : Expr
{
    public ArithOp Op { get; } = op;

    public Expr Left { get; } = left;

    public Expr Right { get; } = right;

    public override bool IsCondition => true;

    public override void VisitSlots(Action<int> visit)
    {
        Left.VisitSlots(visit);
        Right.VisitSlots(visit);
    }

    public override void Walk(Action<Expr> visit)
    {
        Left.Walk(visit);
        Right.Walk(visit);
        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) => change(new LogicExpr(Op, Left.Rewrite(change), Right.Rewrite(change)));
}

/// <summary>The value of a nullable, or another where it is null.</summary>
internal sealed class ValueOrDefaultExpr(Expr operand, ValueSet otherwise) : Expr
{
    public Expr Operand { get; } = operand;

    /// <summary>Gets what it is in place of null.</summary>
    public ValueSet Otherwise { get; } = otherwise;

    public override void VisitSlots(Action<int> visit) => Operand.VisitSlots(visit);

    public override void Walk(Action<Expr> visit)
    {
        Operand.Walk(visit);
        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change) => change(new ValueOrDefaultExpr(Operand.Rewrite(change), Otherwise));
}

internal sealed class ArithExpr(ArithOp op, Expr left, Expr right) : Expr
{
    public ArithOp Op { get; } = op;

    public Expr Left { get; } = left;

    /// <summary>Gets the second operand; for a unary operator the first one again.</summary>
    public Expr Right { get; } = right;

    public override void VisitSlots(Action<int> visit)
    {
        Left.VisitSlots(visit);
        Right.VisitSlots(visit);
    }

    /// <summary>Gets a value indicating whether the operands are nullable, so that the result of one that is null is null.</summary>
    public bool IsLifted { get; init; }

    /// <summary>Gets a value indicating whether there is but one operand.</summary>
    public bool IsUnary => ReferenceEquals(Left, Right);

    public override void Walk(Action<Expr> visit)
    {
        Left.Walk(visit);
        if (!IsUnary)
        {
            Right.Walk(visit);
        }

        visit(this);
    }

    public override Expr Rewrite(Func<Expr, Expr> change)
    {
        var left = Left.Rewrite(change);
        return change(new ArithExpr(Op, left, IsUnary ? left : Right.Rewrite(change)) { IsLifted = IsLifted });
    }
}
