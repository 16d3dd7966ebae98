using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using VcpuLint.Analyzers.Flow.Ir;

namespace VcpuLint.Analyzers.Flow.Clocks;

/// <summary>Which variables hold the answers of calls.</summary>
/// <param name="asks">What a call of a body asks: one of several, if that is what its argument may be; nothing if it is no question.</param>
internal sealed class Answers(Func<Specialization, EventInstr, ImmutableArray<uint>> asks)
{
    private readonly ConditionalWeakTable<Specialization, HashSet<uint>> _returned = new();

    /// <summary>Whether anything in a body is asked, there or by a method that hands the answer back.</summary>
    public bool MayBeIn(Specialization body) => MayBeIn(body, new Inquiry());

    /// <summary>The answers that a variable may hold at the end of a block; null if it may be true for another reason.</summary>
    public HashSet<uint>? HeldAtEnd(Specialization body, IrBlock block, int slot) => HeldAtEnd(body, block, slot, new Inquiry());

    private bool MayBeIn(Specialization body, Inquiry inquiry) => body.Instrs.Any(
        i => i is EventInstr e ? e.Result >= 0 && !asks(body, e).IsEmpty : i is CallInstr c && AnswerOf(body, c, inquiry).Count > 0);

    private HashSet<uint>? HeldAtEnd(Specialization body, IrBlock block, int slot, Inquiry inquiry)
    {
        var found = new HashSet<uint>();
        var seen = new HashSet<(IrBlock, int)>();
        var before = new Lazy<ILookup<IrBlock, IrBlock>>(() => body.Body.Lowered.Blocks.SelectMany(static b => b.Targets.Select(t => (From: b, To: t))).ToLookup(static e => e.To, static e => e.From));
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
                else if (!Add(body, at.Instrs[write], found, inquiry))
                {
                    return null;
                }
            }
            else if (at == body.Body.Lowered.Entry)
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
    private bool Add(Specialization body, Instr instr, HashSet<uint> found, Inquiry inquiry)
    {
        IEnumerable<uint> what = instr switch
        {
            EventInstr e => asks(body, e),
            CallInstr call => AnswerOf(body, call, inquiry),
            _ => [],
        };
        found.UnionWith(what);
        return what.Any() || instr is AssignInstr { Value: ConstantExpr { Value: { IsConstant: true, Value: 0 } } };
    }

    /// <summary>What the bodies that may be called hand back the answers to; nothing if one of them hands back something else.</summary>
    private HashSet<uint> AnswerOf(Specialization body, CallInstr call, Inquiry inquiry)
    {
        if (call.Results.Length != 1 || call.Results[0] < 0)
        {
            return [];
        }

        var answers = body.Targets(call).Select(t => Returned(t, inquiry)).ToArray();
        return Array.Exists(answers, static a => a.Count == 0) ? [] : [.. answers.SelectMany(static a => a)];
    }

    private HashSet<uint> Returned(Specialization target, Inquiry inquiry)
    {
        if (_returned.TryGetValue(target, out var known))
        {
            return known;
        }

        if (!inquiry.Open.Add(target))
        {
            // A recursion hands nothing back that its other ways do not.
            inquiry.IsRecursive = true;
            return [];
        }

        var what = FindReturned(target, inquiry);
        inquiry.Open.Remove(target);

        // Inside of a recursion it is known only of the body that it begins with.
        return inquiry is { IsRecursive: true, Open.Count: > 0 } ? what : _returned.GetValue(target, _ => what);
    }

    private HashSet<uint> FindReturned(Specialization target, Inquiry inquiry)
    {
        var found = new HashSet<uint>();
        if (target.Body.Lowered.ReturnSlots.Length != 1 || !MayBeIn(target, inquiry))
        {
            return found;
        }

        int slot = target.Body.Lowered.ReturnSlots[0];
        foreach (var block in target.Body.Lowered.Blocks.Where(static b => b.Kind == TerminatorKind.Return))
        {
            if (HeldAtEnd(target, block, slot, inquiry) is not { } held)
            {
                return [];
            }

            found.UnionWith(held);
        }

        return found;
    }

    /// <summary>The bodies whose answers are being found.</summary>
    private sealed class Inquiry
    {
        public HashSet<Specialization> Open { get; } = [];

        public bool IsRecursive { get; set; }
    }
}
