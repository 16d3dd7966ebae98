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
    public bool MayBeIn(Body body) => MayBeIn(body, new Inquiry());

    /// <summary>The answers that a variable may hold at the end of a block; null if it may be true for another reason.</summary>
    public HashSet<uint>? HeldAtEnd(Body body, IrBlock block, int slot) => HeldAtEnd(body, block, slot, new Inquiry());

    private bool MayBeIn(Body body, Inquiry inquiry) => body.Lowered.Blocks.Exists(b => b.Instrs.Exists(
        i => i is EventInstr e ? e.Result >= 0 && asks(e) is not null : i is CallInstr c && AnswerOf(c, inquiry) is not null));

    private HashSet<uint>? HeldAtEnd(Body body, IrBlock block, int slot, Inquiry inquiry)
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
                else if (!Add(at.Instrs[write], found, inquiry))
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
    private bool Add(Instr instr, HashSet<uint> found, Inquiry inquiry)
    {
        uint? what = instr switch
        {
            EventInstr e => asks(e),
            CallInstr call => AnswerOf(call, inquiry),
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
    private uint? AnswerOf(CallInstr call, Inquiry inquiry)
    {
        if (call.Results.Length != 1 || call.Results[0] < 0)
        {
            return null;
        }

        var answers = call.Targets.Select(t => Returned(t, inquiry)).Distinct().ToArray();
        return answers.Length == 1 ? answers[0] : null;
    }

    private uint? Returned(Body target, Inquiry inquiry)
    {
        if (_returned.TryGetValue(target, out var known))
        {
            return known.Value;
        }

        if (!inquiry.Open.Add(target))
        {
            // A recursion hands nothing back that its other ways do not.
            inquiry.IsRecursive = true;
            return null;
        }

        uint? what = FindReturned(target, inquiry);
        inquiry.Open.Remove(target);

        // Inside of a recursion it is known only of the body that it begins with.
        return inquiry is { IsRecursive: true, Open.Count: > 0 } ? what : _returned.GetValue(target, _ => new StrongBox<uint?>(what)).Value;
    }

    private uint? FindReturned(Body target, Inquiry inquiry)
    {
        if (target.Lowered.ReturnSlots.Length != 1 || !MayBeIn(target, inquiry))
        {
            return null;
        }

        int slot = target.Lowered.ReturnSlots[0];
        var found = new HashSet<uint>();
        foreach (var block in target.Lowered.Blocks.Where(static b => b.Kind == TerminatorKind.Return))
        {
            if (HeldAtEnd(target, block, slot, inquiry) is not { } held)
            {
                return null;
            }

            found.UnionWith(held);
        }

        return found.Count == 1 ? found.First() : null;
    }

    /// <summary>The bodies whose answers are being found.</summary>
    private sealed class Inquiry
    {
        public HashSet<Body> Open { get; } = [];

        public bool IsRecursive { get; set; }
    }
}
