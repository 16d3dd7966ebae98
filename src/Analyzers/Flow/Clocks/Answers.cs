using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>Which variables hold the answers of calls.</summary>
/// <param name="asks">What a call asks; null if it is no question.</param>
internal sealed class Answers(Func<EventInstr, uint?> asks)
{
    private readonly ConditionalWeakTable<Body, StrongBox<uint?>> _returned = new();

    /// <summary>Whether anything in a body is asked, there or by a method that hands the answer back.</summary>
    public bool MayBeIn(Body body) =>
        body.Lowered.Blocks.Exists(b => b.Instrs.Exists(i => i is EventInstr e ? e.Result >= 0 && asks(e) is not null : i is CallInstr c && AnswerOf(c) is not null));

    /// <summary>The answers that a variable may hold at the end of a block; null if it may be true for another reason.</summary>
    public HashSet<uint>? HeldAtEnd(Body body, IrBlock block, int slot)
    {
        var found = new HashSet<uint>();
        var seen = new HashSet<(IrBlock, int)>();
        var before = new Lazy<ILookup<IrBlock, IrBlock>>(() => body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (From: b, To: t))).ToLookup(static e => e.To, static e => e.From));
        var pending = new Stack<(IrBlock Block, int End, int Slot)>();
        pending.Push((block, block.Instrs.Count, slot));
        while (pending.Count > 0)
        {
            var (at, end, asked) = pending.Pop();
            int write = LastWrite(at, end, asked);
            if (write >= 0)
            {
                if (at.Instrs[write] is AssignInstr { Value: SlotExpr source })
                {
                    pending.Push((at, write, source.Slot));
                }
                else if (!Add(at.Instrs[write], found))
                {
                    return null;
                }
            }
            else if (at == body.Lowered.Entry)
            {
                // It was given from outside.
                return null;
            }
            else if (seen.Add((at, asked)))
            {
                foreach (var from in before.Value[at])
                {
                    pending.Push((from, from.Instrs.Count, asked));
                }
            }
        }

        return found;
    }

    private static int LastWrite(IrBlock block, int end, int slot)
    {
        for (int i = end - 1; i >= 0; i--)
        {
            bool writes = block.Instrs[i] switch
            {
                AssignInstr assign => assign.Slot == slot,
                EventInstr e => e.Result == slot,
                CallInstr call => call.Results.Contains(slot) || call.Arguments.Any(a => a.WritesTo == slot),
                _ => false,
            };
            if (writes)
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Adds the answer that an instruction writes; a variable that becomes false holds none.</summary>
    private bool Add(Instr instr, HashSet<uint> found)
    {
        uint? what = instr switch
        {
            EventInstr e => asks(e),
            CallInstr call => AnswerOf(call),
            _ => null,
        };
        if (what is { } answered)
        {
            found.Add(answered);
            return true;
        }

        return instr is AssignInstr { Value: ConstantExpr { Value: { IsConstant: true, Value: 0 } } };
    }

    /// <summary>What all bodies that may be called hand back an answer to; null if one of them does not.</summary>
    private uint? AnswerOf(CallInstr call)
    {
        if (call.Results.Length != 1 || call.Results[0] < 0)
        {
            return null;
        }

        var answers = call.Targets.Select(Returned).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private uint? Returned(Body target)
    {
        if (_returned.TryGetValue(target, out var known))
        {
            return known.Value;
        }

        // A recursion hands nothing back that its other ways do not.
        var box = _returned.GetValue(target, static _ => new StrongBox<uint?>());
        box.Value = FindReturned(target);
        return box.Value;
    }

    private uint? FindReturned(Body target)
    {
        if (target.Lowered.ReturnSlots.Length != 1 || !MayBeIn(target))
        {
            return null;
        }

        int slot = target.Lowered.ReturnSlots[0];

        var found = new HashSet<uint>();
        foreach (var block in target.Lowered.Blocks.Where(static b => b.Kind == TerminatorKind.Return))
        {
            if (HeldAtEnd(target, block, slot) is not { } held)
            {
                return null;
            }

            found.UnionWith(held);
        }

        return found.Count == 1 ? found.First() : null;
    }
}
