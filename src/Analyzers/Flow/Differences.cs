using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// Pairs of variables that a body compares and subtracts: what a comparison says of the two is all that is known of their difference, so this gets a
/// slot of its own. A write of either of them forgets it.
/// </summary>
internal static class Differences
{
    /// <summary>Gives each pair its slot.</summary>
    /// <param name="blocks">The reduced body.</param>
    /// <param name="slots">Its variables, to which those of the differences are added.</param>
    /// <param name="writes">What a call may write.</param>
    public static void Add(List<IrBlock> blocks, List<SlotInfo> slots, Func<CallInstr, int[]> writes)
    {
        var subtracted = new HashSet<(int, int)>();
        Visit(blocks, e => AddPair(e is ArithExpr { Op: ArithOp.Subtract } arith ? PairOf(arith.Left, arith.Right) : null, subtracted));
        if (subtracted.Count == 0)
        {
            return;
        }

        var compared = new HashSet<(int, int)>();
        Visit(blocks, e => AddPair(e is CompareExpr compare ? PairOf(compare.Left, compare.Right) : null, compared));
        subtracted.IntersectWith(compared);
        subtracted.RemoveWhere(p => slots[p.Item1].Top.MayBeNull || slots[p.Item2].Top.MayBeNull);
        if (subtracted.Count == 0)
        {
            return;
        }

        var differences = new Dictionary<(int, int), int>();
        foreach (var pair in subtracted.OrderBy(static p => p))
        {
            differences.Add(pair, slots.Count);
            slots.Add(new SlotInfo(SlotKind.Temporary, null, -1, ValueSet.AnyDifference));
        }

        foreach (var block in blocks)
        {
            block.Condition = block.Condition?.Rewrite(e => Known(e, differences));
            for (int i = block.Instrs.Count - 1; i >= 0; i--)
            {
                var instr = block.Instrs[i];
                block.Instrs[i] = Rewrite(instr, differences);
                Forget(block.Instrs, i, instr, differences, writes);
            }
        }
    }

    private static (int, int)? PairOf(Expr left, Expr right) =>
        left is SlotExpr { Slot: var a } && right is SlotExpr { Slot: var b } && a != b ? (Math.Min(a, b), Math.Max(a, b)) : null;

    private static void AddPair((int, int)? pair, HashSet<(int, int)> pairs)
    {
        if (pair is { } found)
        {
            pairs.Add(found);
        }
    }

    private static void Visit(List<IrBlock> blocks, Action<Expr> visit)
    {
        foreach (var block in blocks)
        {
            block.Condition?.Walk(visit);
            foreach (var instr in block.Instrs)
            {
                switch (instr)
                {
                    case AssignInstr assign:
                        assign.Value.Walk(visit);
                        break;
                    case EventInstr e:
                        e.Argument?.Walk(visit);
                        break;
                    case CallInstr call:
                        foreach (var argument in call.Arguments)
                        {
                            argument.Value.Walk(visit);
                        }

                        break;
                }
            }
        }
    }

    private static Instr Rewrite(Instr instr, Dictionary<(int, int), int> differences)
    {
        switch (instr)
        {
            case AssignInstr assign:
                return new AssignInstr(assign.Slot, assign.Value.Rewrite(e => Known(e, differences))) { Site = assign.Site };
            case EventInstr { Argument: { } argument } e:
                return e.With(argument.Rewrite(v => Known(v, differences)), e.Result);
            case CallInstr call:
                return call.With([.. call.Arguments.Select(a => a with { Value = a.Value.Rewrite(v => Known(v, differences)) })]);
            default:
                return instr;
        }
    }

    /// <summary>The slot holds the first variable less the second: what is written the other way round is turned.</summary>
    private static Expr Known(Expr expr, Dictionary<(int, int), int> differences)
    {
        switch (expr)
        {
            case ArithExpr { Op: ArithOp.Subtract, Left: SlotExpr left, Right: SlotExpr right } when SlotOf(left, right) is var slot and >= 0:
                return new DifferenceExpr(left, right, slot);
            case ArithExpr { Op: ArithOp.Subtract, Left: SlotExpr left, Right: SlotExpr right } when SlotOf(right, left) is var slot and >= 0:
                Expr turned = new DifferenceExpr(right, left, slot);
                return new ArithExpr(ArithOp.Negate, turned, turned);
            case CompareExpr { Left: SlotExpr left, Right: SlotExpr right } compare when SlotOf(left, right) is var slot and >= 0:
                return new CompareExpr(compare.Op, left, right) { Difference = slot, IsChange = compare.IsChange };
            case CompareExpr { Left: SlotExpr left, Right: SlotExpr right } compare when SlotOf(right, left) is var slot and >= 0:
                return new CompareExpr(Evaluator.Mirror(compare.Op), right, left) { Difference = slot, IsChange = compare.IsChange };
            default:
                return expr;
        }

        int SlotOf(SlotExpr first, SlotExpr second) => differences.TryGetValue((first.Slot, second.Slot), out int slot) ? slot : -1;
    }

    /// <summary>Behind a write of one of the two, nothing is known of the difference; one that takes the other's value makes it zero.</summary>
    private static void Forget(List<Instr> instrs, int at, Instr writer, Dictionary<(int, int), int> differences, Func<CallInstr, int[]> writes)
    {
        int[] written = writer switch
        {
            AssignInstr assign => [assign.Slot],
            EventInstr { Result: >= 0 } e => [e.Result],
            CallInstr call => writes(call),
            _ => [],
        };
        foreach (var difference in differences)
        {
            var (first, second) = difference.Key;
            if (written.Contains(first) || written.Contains(second))
            {
                bool isSame = writer is AssignInstr { Value: SlotExpr source } assigned
                    && PairOf(new SlotExpr(assigned.Slot), source) == difference.Key;
                instrs.Insert(at + 1, new AssignInstr(difference.Value, isSame ? new ConstantExpr(ValueSet.Zero) : Expr.Unknown));
            }
        }
    }
}
