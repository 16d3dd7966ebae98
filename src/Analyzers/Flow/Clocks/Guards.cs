using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>Which blocks of a body run only where a call has answered yes.</summary>
/// <param name="answers">Which calls are asked, and what.</param>
internal sealed class Guards(Answers answers)
{
    /// <summary>Finds the blocks of a body.</summary>
    public Guarded In(Specialization specialization)
    {
        var body = specialization.Body;
        var edges = YesEdges(specialization).ToArray();
        if (edges.Length == 0)
        {
            return Guarded.Nothing;
        }

        // What runs only where one of the tests has answered yes belongs to those by whose answer it may be reached.
        var guarded = Behind(body, [.. edges.Select(static e => (e.From, e.To))]);
        var blocks = new Dictionary<uint, HashSet<IrBlock>>();
        var needed = new Dictionary<uint, HashSet<IrBlock>>();
        foreach (uint what in edges.SelectMany(static e => e.Answers).Distinct())
        {
            blocks.Add(what, ReachedWithin(guarded, edges.Where(e => e.Answers.Contains(what)).Select(static e => e.To)));
            needed.Add(what, Behind(body, [.. edges.Where(e => e.Answers.Count == 1 && e.Answers.Contains(what)).Select(static e => (e.From, e.To))]));
        }

        return new Guarded(blocks, needed, KeepReasons(body, guarded, edges, blocks, needed));
    }

    /// <summary>
    /// A block that needs one answer, and is reached without others from where those are asked, runs because of that one alone: the others are left out. It is mixed
    /// where it needs one of several.
    /// </summary>
    /// <returns>The questions one of whose answers leads to such a block.</returns>
    private static HashSet<uint> KeepReasons(
        Body body, HashSet<IrBlock> guarded, (HashSet<uint> Answers, IrBlock From, IrBlock To)[] edges, Dictionary<uint, HashSet<IrBlock>> blocks, Dictionary<uint, HashSet<IrBlock>> needed)
    {
        var mixed = new HashSet<uint>();
        var behind = new Dictionary<string, HashSet<IrBlock>>();
        var passedBy = PassedBy(edges);
        foreach (var block in guarded)
        {
            foreach (uint what in blocks.Keys)
            {
                if (!needed[what].Contains(block) && passedBy[what].Contains(block))
                {
                    blocks[what].Remove(block);
                }
            }

            uint[] some = [.. blocks.Keys.Where(what => blocks[what].Contains(block) && !needed[what].Contains(block))];
            string key = string.Join(" ", some);
            if (!behind.TryGetValue(key, out var reached))
            {
                behind.Add(key, reached = Behind(body, [.. edges.Where(e => e.Answers.Overlaps(some)).Select(static e => (e.From, e.To))]));
            }

            if (reached.Contains(block))
            {
                mixed.UnionWith(some);
            }
        }

        return mixed;
    }

    /// <summary>The blocks that are reached from wherever a question is asked without one that is answered yes.</summary>
    private static Dictionary<uint, HashSet<IrBlock>> PassedBy((HashSet<uint> Answers, IrBlock From, IrBlock To)[] edges)
    {
        var answered = new HashSet<(IrBlock From, IrBlock To)>(edges.Select(static e => (e.From, e.To)));
        var found = new Dictionary<uint, HashSet<IrBlock>>();
        foreach (var edge in edges)
        {
            var reached = Reached([edge.From], answered);
            foreach (uint what in edge.Answers)
            {
                if (found.TryGetValue(what, out var known))
                {
                    known.IntersectWith(reached);
                }
                else
                {
                    found.Add(what, [.. reached]);
                }
            }
        }

        return found;
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

    /// <summary>The edges that are taken only where a variable is true that holds nothing but answers.</summary>
    private IEnumerable<(HashSet<uint> Answers, IrBlock From, IrBlock To)> YesEdges(Specialization body)
    {
        if (!answers.MayBeIn(body))
        {
            yield break;
        }

        foreach (var block in body.Body.Lowered.Blocks.Where(static b => b.Kind == TerminatorKind.Branch && b.Targets[0] != b.Targets[1]))
        {
            var (tested, yes) = Question(block.Condition);
            if (tested is SlotExpr slot && answers.HeldAtEnd(body, block, slot.Slot) is { Count: > 0 } held)
            {
                yield return (held, block, block.Targets[yes ? 0 : 1]);
            }
        }
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
        if (edges.Count == 0)
        {
            return [];
        }

        var reached = Reached(body.Lowered.Entry is { } entry ? [entry] : [], edges);
        return [.. body.Lowered.Blocks.Where(b => !reached.Contains(b))];
    }

    /// <summary>The blocks that are reached from some without taking some edges.</summary>
    private static HashSet<IrBlock> Reached(IEnumerable<IrBlock> from, HashSet<(IrBlock From, IrBlock To)> without)
    {
        var reached = new HashSet<IrBlock>(from);
        var pending = new Stack<IrBlock>(reached);
        while (pending.Count > 0)
        {
            var block = pending.Pop();
            foreach (var target in block.Targets)
            {
                if (!without.Contains((block, target)) && reached.Add(target))
                {
                    pending.Push(target);
                }
            }
        }

        return reached;
    }
}
