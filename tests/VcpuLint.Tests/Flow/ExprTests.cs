using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Tests.Flow;

/// <summary>What every kind of value is made of: the slots that it reads, its parts, and the same value with other slots.</summary>
public sealed class ExprTests
{
    private static readonly SlotExpr First = new(0), Second = new(1);
    private static readonly Expr Five = new ConstantExpr(ValueSet.Constant(5));

    /// <summary>Each kind that has parts, with the slots it reads and how many values it is made of, itself included.</summary>
    private static readonly (Expr Value, int[] Slots, int Count)[] s_kinds =
    [
        (new NotExpr(First), [0], 2),
        (new CompareExpr(CompareOp.Less, First, Second), [0, 1], 3),
        (new CompareExpr(CompareOp.Less, First, Second) { Difference = 2 }, [0, 1, 2], 3),
        (new CompareExpr(CompareOp.Less, Second, Five) { Difference = 0 }, [0, 1], 3),
        (new LogicExpr(ArithOp.Or, First, Second), [0, 1], 3),
        (new ValueOrDefaultExpr(First, ValueSet.Zero), [0], 2),
        (new ArithExpr(ArithOp.Add, First, Second), [0, 1], 3),
        (new ArithExpr(ArithOp.Negate, First, First), [0], 2),
        (new CastExpr(Second, new ValueSet.Interval(0, 1), ValueSet.AnyNumber), [1], 2),
        (new DifferenceExpr(First, Second, 2), [0, 1, 2], 3),
        (new ComputedExpr([First, Second, Five]), [0, 1], 4),
    ];

    [Fact]
    public void Slots_and_parts_are_seen() => Assert.All(s_kinds, static kind =>
    {
        Assert.Equal(kind.Slots, SlotsOf(kind.Value));
        List<Expr> parts = [];
        kind.Value.Walk(parts.Add);
        Assert.Equal(kind.Count, parts.Count);
        Assert.Same(kind.Value, parts[^1]);
    });

    [Fact]
    public void Slots_are_renamed_wherever_they_stand() => Assert.All(s_kinds, static kind =>
    {
        Expr renamed = kind.Value.Rename([7, 8, 9]);
        Assert.Equal(kind.Slots.Select(static s => s + 7), SlotsOf(renamed));
        Assert.Equal(kind.Value.GetType(), renamed.GetType());
    });

    [Fact]
    public void What_a_value_is_told_beside_its_parts_stays()
    {
        foreach (bool yes in new[] { true, false })
        {
            var compare = (CompareExpr)new CompareExpr(CompareOp.Less, First, Second) { Difference = 2, IsChange = yes }.Rename([2, 1, 0]);
            var cast = (CastExpr)new CastExpr(First, new ValueSet.Interval(0, 1), ValueSet.AnyNumber) { KeepsBits = yes, IsVouchedFor = !yes }.Rename([1]);
            var sum = (ArithExpr)new ArithExpr(ArithOp.Add, First, Second) { IsLifted = yes }.Rename([1, 0]);

            Assert.Equal((yes, 0), (compare.IsChange, compare.Difference));
            Assert.Equal((yes, !yes), (cast.KeepsBits, cast.IsVouchedFor));
            Assert.Equal(yes, sum.IsLifted);
        }
    }

    [Fact]
    public void A_part_whose_slot_is_gone_is_what_is_computed_of_the_whole()
    {
        PartExpr part = new(1, new ComputedExpr([new SlotExpr(2)]));

        Assert.Equal([1, 2], SlotsOf(part));
        Assert.Equal([0, 3], SlotsOf(Assert.IsType<PartExpr>(part.Rename([9, 0, 3]))));
        Assert.Equal([3], SlotsOf(Assert.IsType<ComputedExpr>(part.Rename([9, -1, 3]))));
        Assert.Equal([3, 4], SlotsOf(Assert.IsType<PartExpr>(part.Rename([9, 4, 3]))));
    }

    [Fact]
    public void What_reads_a_slot_is_told_from_what_does_not()
    {
        Assert.True(First.ReadsSlots());
        Assert.True(new NotExpr(First).ReadsSlots());
        Assert.False(Five.ReadsSlots());
        Assert.False(Expr.Unknown.ReadsSlots());
        Assert.False(new NotExpr(Expr.Unknown).ReadsSlots());
        Assert.Same(Expr.Unknown, ComputedExpr.Of([Five, Expr.Unknown]));
        Assert.Equal([Second], Assert.IsType<ComputedExpr>(ComputedExpr.Of([Five, Second])).Operands);
    }

    [Fact]
    public void What_is_true_or_false_is_a_condition()
    {
        Assert.True(new NotExpr(First).IsCondition);
        Assert.True(new CompareExpr(CompareOp.Equal, First, Five).IsCondition);
        Assert.True(new LogicExpr(ArithOp.And, First, Second).IsCondition);
        Assert.False(new ArithExpr(ArithOp.And, First, Second).IsCondition);
        Assert.False(First.IsCondition);
    }

    [Fact]
    public void A_block_that_jumps_asks_nothing()
    {
        IrBlock block = new(0) { Kind = TerminatorKind.Branch, Condition = First }, next = new(1);
        block.Targets.AddRange([next, block]);

        block.Jump(next);

        Assert.Equal(TerminatorKind.Jump, block.Kind);
        Assert.Null(block.Condition);
        Assert.Equal([next], block.Targets);
    }

    [Fact]
    public void A_call_knows_whether_it_runs_on_the_same_object()
    {
        Assert.True(new CallInstr([], [], true, [], 0).SameThis);
        Assert.False(new CallInstr([], [], false, [], 0).SameThis);
    }

    private static int[] SlotsOf(Expr value)
    {
        SortedSet<int> slots = [];
        value.VisitSlots(slot => slots.Add(slot));
        return [.. slots];
    }
}
