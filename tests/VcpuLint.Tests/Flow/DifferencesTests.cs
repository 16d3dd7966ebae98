using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Tests.Flow;

/// <summary>Which pairs of variables get a slot for their difference, and what forgets it.</summary>
public sealed class DifferencesTests
{
    private static readonly SlotExpr First = new(0), Second = new(1), Third = new(2), Nullable = new(3), Result = new(4);
    private static readonly Expr Difference = new ArithExpr(ArithOp.Subtract, First, Second);

    [Fact]
    public void A_pair_that_is_compared_and_subtracted_gets_a_slot()
    {
        Assert.Equal([ValueSet.AnyDifference], Added(Compare(First, Second), Assign(Difference)));
        Assert.Equal([ValueSet.AnyDifference], Added(Compare(Second, First), Assign(Difference)));
        Assert.Equal([ValueSet.AnyDifference], Added(Compare(First, Second), Call(Difference)));
        Assert.Equal([ValueSet.AnyDifference], Added(Compare(First, Second), Event(Difference, -1)));
        Assert.Equal([ValueSet.AnyDifference], Added(null, Assign(Difference), Assign(Compare(First, Second))));
        Assert.Equal(2, Added(null, Assign(Difference), Assign(Subtract(First, Third)), Assign(Compare(First, Second)), Assign(Compare(Third, First))).Length);
    }

    [Fact]
    public void No_other_pair_does()
    {
        Assert.Empty(Added(Compare(First, Third), Assign(Difference)));
        Assert.Empty(Added(null, Assign(Difference)));
        Assert.Empty(Added(Compare(First, Second)));
        Assert.Empty(Added(Compare(First, First), Assign(Subtract(First, First))));
        Assert.Empty(Added(Compare(First, Nullable), Assign(Subtract(First, Nullable))));
        Assert.Empty(Added(Compare(First, Nullable), Assign(Subtract(Nullable, First))));
        Assert.Single(Added(Compare(First, Second), Assign(Difference), Assign(Subtract(First, Third))));
    }

    [Fact]
    public void A_comparison_keeps_what_it_says_of_change()
    {
        foreach (bool isChange in new[] { true, false })
        {
            foreach (var (left, right) in new[] { (First, Second), (Second, First) })
            {
                IrBlock block = Block(new CompareExpr(CompareOp.NotEqual, left, right) { IsChange = isChange }, Assign(Difference));
                Add(block);
                CompareExpr known = Assert.IsType<CompareExpr>(block.Condition);
                Assert.Equal((5, isChange), (known.Difference, known.IsChange));
                Assert.Same(First, known.Left);
            }
        }
    }

    [Fact]
    public void Behind_a_write_of_one_of_the_two_nothing_is_known()
    {
        Instr[] writers = [new AssignInstr(0, Expr.Unknown), new AssignInstr(1, Third), Event(null, 0), Event(Third, 1), Call(Third)];
        Assert.All(writers, static writer =>
        {
            IrBlock block = Block(Compare(First, Second), writer, Assign(Difference));
            Add(block, 1);

            Assert.Equal(3, block.Instrs.Count);
            Assert.Equal(writer.GetType(), block.Instrs[0].GetType());
            AssignInstr forgets = Assert.IsType<AssignInstr>(block.Instrs[1]);
            Assert.Equal(5, forgets.Slot);
            Assert.Same(Expr.Unknown, forgets.Value);
        });
    }

    [Fact]
    public void A_variable_that_takes_the_value_of_the_other_makes_it_zero()
    {
        IrBlock block = Block(Compare(First, Second), new AssignInstr(1, First), Assign(Difference));
        Add(block);

        AssignInstr zero = Assert.IsType<AssignInstr>(block.Instrs[1]);
        Assert.Equal(5, zero.Slot);
        Assert.Equal(ValueSet.Zero, Assert.IsType<ConstantExpr>(zero.Value).Value);
    }

    [Fact]
    public void What_writes_neither_of_the_two_forgets_nothing()
    {
        Instr[] others = [Assign(Third), Event(null, -1), Event(Third, 4), Call(Third)];
        Assert.All(others, static other =>
        {
            IrBlock block = Block(Compare(First, Second), other, Assign(Difference));
            Add(block);
            Assert.Equal(2, block.Instrs.Count);
        });
    }

    private static CompareExpr Compare(Expr left, Expr right) => new(CompareOp.Less, left, right);

    private static ArithExpr Subtract(Expr left, Expr right) => new(ArithOp.Subtract, left, right);

    private static AssignInstr Assign(Expr value) => new(Result.Slot, value);

    private static EventInstr Event(Expr? argument, int result) => new(null!, null!, OwnerRef.Own, argument, result);

    private static CallInstr Call(Expr argument) => new([], [new Argument(argument, OwnerRef.Own, -1)], false, [], 4);

    private static IrBlock Block(Expr? condition, params Instr[] instrs)
    {
        IrBlock block = new(0) { Condition = condition };
        block.Instrs.AddRange(instrs);
        return block;
    }

    private static ValueSet[] Added(Expr? condition, params Instr[] instrs) => Add(Block(condition, instrs));

    private static ValueSet[] Add(IrBlock block, params int[] writtenByCalls)
    {
        List<SlotInfo> slots =
        [
            .. Enumerable.Repeat(new SlotInfo(SlotKind.Local, null, -1, ValueSet.AnyNumber), 3),
            new SlotInfo(SlotKind.Local, null, -1, ValueSet.Anything),
            new SlotInfo(SlotKind.Local, null, -1, ValueSet.AnyNumber),
        ];
        Differences.Add([block], slots, _ => writtenByCalls);
        return [.. slots.Skip(5).Select(static s => s.Top)];
    }
}
