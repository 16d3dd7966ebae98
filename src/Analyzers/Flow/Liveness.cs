using System.Collections.Immutable;
using VcpuLint.Analyzers.Flow.Ir;
using VcpuLint.Analyzers.Flow.Values;

namespace VcpuLint.Analyzers.Flow;

/// <summary>
/// Which slots may still be read, by the usual backward analysis over the steps. A slot that is dead is dropped from the states, so that
/// states which differ in nothing but dead values become one.
/// </summary>
internal static class Liveness
{
    public static void Compute(FlowProgram program, IEnumerable<int> exports, int slots)
    {
        var live = new SlotBits(slots);
        foreach (int slot in exports)
        {
            if (slot >= 0)
            {
                live.Add(slot);
            }
        }

        var exported = SlotSet.Of(live);
        var steps = program.Steps;
        var (first, previous) = Previous(steps);
        Action<int> add = live.Add;
        var pending = new Stack<int>(steps.Length);
        var queued = new bool[steps.Length];
        for (int at = 0; at < steps.Length; at++)
        {
            queued[at] = true;
            pending.Push(at);
        }

        while (pending.Count > 0)
        {
            int at = pending.Pop();
            queued[at] = false;
            var step = steps[at];
            After(step, steps, exported, live);
            Through(step, live, add);
            if (step.Live.Equals(live))
            {
                continue;
            }

            // Most steps neither read nor write a slot: they have the set of the step behind them, not one of their own.
            step.Live = step.Next.Length > 0 && steps[step.Next[0]].Live.Equals(live) ? steps[step.Next[0]].Live : SlotSet.Of(live);
            for (int i = first[at]; i < first[at + 1]; i++)
            {
                if (!queued[previous[i]])
                {
                    queued[previous[i]] = true;
                    pending.Push(previous[i]);
                }
            }
        }
    }

    /// <summary>The steps before each step: those of step <c>n</c> are the part of the second array from <c>First[n]</c> to <c>First[n + 1]</c>.</summary>
    private static (int[] First, int[] Steps) Previous(ImmutableArray<Step> steps)
    {
        var first = new int[steps.Length + 1];
        foreach (var step in steps)
        {
            foreach (int next in step.Next)
            {
                first[next]++;
            }
        }

        int sum = 0;
        for (int i = 0; i < first.Length; i++)
        {
            sum += first[i];
            first[i] = sum;
        }

        // Filling from the end leaves each start where it belongs.
        var previous = new int[sum];
        for (int i = steps.Length - 1; i >= 0; i--)
        {
            foreach (int next in steps[i].Next)
            {
                previous[--first[next]] = i;
            }
        }

        return (first, previous);
    }

    private static void After(Step step, ImmutableArray<Step> steps, SlotSet exported, SlotBits live)
    {
        live.Clear();

        // A body may also be left by an exception, with the variables that outlive it as they are.
        if (step.Kind is TerminatorKind.Return or TerminatorKind.Throw && step.Instr is null)
        {
            exported.AddTo(live);
        }

        foreach (int next in step.Next)
        {
            steps[next].Live.AddTo(live);
        }
    }

    private static void Through(Step step, SlotBits live, Action<int> add)
    {
        switch (step.Instr)
        {
            case AssignInstr assign:
                live.Remove(assign.Slot);
                assign.Value.VisitSlots(add);
                break;
            case EventInstr e:
                if (e.Result >= 0)
                {
                    live.Remove(e.Result);
                }

                e.Argument?.VisitSlots(add);
                break;
            case CallInstr call:
                if (call.Thrown >= 0)
                {
                    live.Remove(call.Thrown);
                }

                foreach (int result in call.Results)
                {
                    if (result >= 0)
                    {
                        live.Remove(result);
                    }
                }

                foreach (var argument in call.Arguments)
                {
                    if (argument.WritesTo >= 0)
                    {
                        live.Remove(argument.WritesTo);
                    }
                }

                foreach (var argument in call.Arguments)
                {
                    argument.Value.VisitSlots(add);
                }

                foreach (var pair in call.Shared)
                {
                    live.Add(pair.Value);
                }

                break;
            case null:
                step.Condition?.VisitSlots(add);
                if (step.Kind == TerminatorKind.Resume)
                {
                    live.Add(step.Slot);
                }

                break;
        }
    }
}
