using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>Which blocks of a body run only where a call has answered yes.</summary>
internal static class Guards
{
    /// <summary>The blocks that run only where a call has answered yes.</summary>
    public static IEnumerable<(uint What, HashSet<IrBlock> Blocks)> Of(Body body, Func<EventInstr, uint?> asks)
    {
        var answers = Answers(body, asks, []);
        if (answers.Count == 0)
        {
            yield break;
        }

        // What runs only where one of the tests has answered yes belongs to those by whose answer it may be reached.
        var edges = YesEdges(body, answers).ToArray();
        var guarded = Behind(body, [.. edges.Select(static e => (e.From, e.To))]);
        foreach (var same in edges.ToLookup(static e => e.What, static e => e.To))
        {
            yield return (same.Key, ReachedWithin(guarded, same));
        }
    }

    /// <summary>What a condition asks, and whether it holds where the answer is yes.</summary>
    private static (Expr? Tested, bool Yes) Question(Expr? condition)
    {
        bool yes = true;
        while (true)
        {
            switch (condition)
            {
                case NotExpr not:
                    (condition, yes) = (not.Operand, !yes);
                    break;
                case CompareExpr { Op: CompareOp.Equal or CompareOp.NotEqual, Right: ConstantExpr { Value: { IsConstant: true, Value: 0 or 1 } constant } } compare:
                    (condition, yes) = (compare.Left, yes == ((compare.Op == CompareOp.Equal) == (constant.Value == 1)));
                    break;
                default:
                    return (condition, yes);
            }
        }
    }

    private static IEnumerable<(uint What, IrBlock From, IrBlock To)> YesEdges(Body body, Dictionary<int, uint> answers)
    {
        foreach (var block in body.Lowered.Blocks.Where(static b => b.Kind == TerminatorKind.Branch && b.Targets[0] != b.Targets[1]))
        {
            var (tested, yes) = Question(block.Condition);
            if (tested is SlotExpr slot && AnswerIn(block, slot.Slot, answers) is { } what)
            {
                yield return (what, block, block.Targets[yes ? 0 : 1]);
            }
        }
    }

    /// <summary>The answer that a variable holds at the end of a block: what was written there last, or what it holds wherever it is written.</summary>
    private static uint? AnswerIn(IrBlock block, int slot, Dictionary<int, uint> answers)
    {
        for (int i = block.Instrs.Count - 1; i >= 0; i--)
        {
            if (block.Instrs[i] is AssignInstr assign && assign.Slot == slot)
            {
                return assign.Value is SlotExpr source && answers.TryGetValue(source.Slot, out uint copied) ? copied : null;
            }
        }

        return answers.TryGetValue(slot, out uint held) ? held : null;
    }

    /// <summary>The variables that are true only where a call has answered yes, with what it was asked.</summary>
    private static Dictionary<int, uint> Answers(Body body, Func<EventInstr, uint?> asks, HashSet<Body> asking)
    {
        var answers = new Dictionary<int, uint>();
        foreach (var instr in body.Lowered.Blocks.SelectMany(static b => b.Instrs))
        {
            if (instr is EventInstr { Result: >= 0 } e && asks(e) is { } what)
            {
                answers[e.Result] = what;
            }
            else if (instr is CallInstr { Results.Length: 1 } call && call.Results[0] is >= 0 and var result && AnswerOf(call, asks, asking) is { } answered)
            {
                answers[result] = answered;
            }
        }

        if (answers.Count > 0)
        {
            AddCopies(body, answers);
        }

        return answers;
    }

    /// <summary>What all bodies that may be called hand back an answer to; null if one of them does not.</summary>
    private static uint? AnswerOf(CallInstr call, Func<EventInstr, uint?> asks, HashSet<Body> asking)
    {
        var answers = call.Targets.Select(target => ReturnedAnswer(target, asks, asking)).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private static uint? ReturnedAnswer(Body target, Func<EventInstr, uint?> asks, HashSet<Body> asking)
    {
        if (target.Lowered.ReturnSlots.Length != 1 || !asking.Add(target))
        {
            return null;
        }

        uint? answer = Answers(target, asks, asking).TryGetValue(target.Lowered.ReturnSlots[0], out uint what) ? what : null;
        asking.Remove(target);
        return answer;
    }

    /// <summary>A variable that holds nothing but an answer is the answer, and where it does not hold it, it is false.</summary>
    private static void AddCopies(Body body, Dictionary<int, uint> answers)
    {
        var writers = body.Lowered.Blocks.SelectMany(static b => b.Instrs).OfType<AssignInstr>().ToLookup(static a => a.Slot);
        bool changed;
        do
        {
            changed = false;
            foreach (var slot in writers.Where(w => !answers.ContainsKey(w.Key)))
            {
                var held = slot.Where(static a => a.Value is not ConstantExpr { Value: { IsConstant: true, Value: 0 } })
                    .Select(a => a.Value is SlotExpr copied && answers.TryGetValue(copied.Slot, out uint what) ? (uint?)what : null).Distinct().ToArray();
                if (held.Length == 1 && held[0] is { } only)
                {
                    answers.Add(slot.Key, only);
                    changed = true;
                }
            }
        }
        while (changed);
    }

    private static HashSet<IrBlock> ReachedWithin(HashSet<IrBlock> blocks, IEnumerable<IrBlock> from)
    {
        var reached = new HashSet<IrBlock>(from.Where(blocks.Contains));
        var pending = new Stack<IrBlock>(reached);
        while (pending.Count > 0)
        {
            foreach (var target in pending.Pop().Targets.Where(t => blocks.Contains(t) && reached.Add(t)))
            {
                pending.Push(target);
            }
        }

        return reached;
    }

    /// <summary>The blocks that are reached by way of some edges only.</summary>
    private static HashSet<IrBlock> Behind(Body body, HashSet<(IrBlock From, IrBlock To)> edges)
    {
        var reached = new HashSet<IrBlock>();
        var pending = new Stack<IrBlock>();
        if (body.Lowered.Entry is { } entry)
        {
            reached.Add(entry);
            pending.Push(entry);
        }

        while (pending.Count > 0)
        {
            var block = pending.Pop();
            foreach (var target in block.Targets)
            {
                if (!edges.Contains((block, target)) && reached.Add(target))
                {
                    pending.Push(target);
                }
            }
        }

        return [.. body.Lowered.Blocks.Where(b => !reached.Contains(b))];
    }
}
