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
        var exported = new SlotSet(slots);
        foreach (int slot in exports)
        {
            if (slot >= 0)
            {
                exported.Add(slot);
            }
        }

        var steps = program.Steps;
        var previous = Previous(program);
        foreach (var step in steps)
        {
            step.Live = new SlotSet(slots);
        }

        var pending = new Stack<int>(Enumerable.Range(0, steps.Length));
        var queued = Enumerable.Repeat(true, steps.Length).ToArray();
        while (pending.Count > 0)
        {
            int at = pending.Pop();
            queued[at] = false;
            var step = steps[at];
            var live = After(step, steps, exported, slots);
            Through(step, live);
            if (!step.Live.Add(live))
            {
                continue;
            }

            foreach (int before in previous[at])
            {
                if (!queued[before])
                {
                    queued[before] = true;
                    pending.Push(before);
                }
            }
        }
    }

    private static List<int>[] Previous(FlowProgram program)
    {
        var previous = new List<int>[program.Steps.Length];
        for (int i = 0; i < previous.Length; i++)
        {
            previous[i] = [];
        }

        for (int i = 0; i < previous.Length; i++)
        {
            foreach (int next in program.Steps[i].Next)
            {
                previous[next].Add(i);
            }
        }

        return previous;
    }

    private static SlotSet After(Step step, IReadOnlyList<Step> steps, SlotSet exported, int slots)
    {
        // A body may also be left by an exception, with the variables that outlive it as they are.
        var live = step.Kind is TerminatorKind.Return or TerminatorKind.Throw && step.Instr is null ? exported.Copy() : new SlotSet(slots);
        foreach (int next in step.Next)
        {
            live.Add(steps[next].Live);
        }

        return live;
    }

    private static void Through(Step step, SlotSet live)
    {
        switch (step.Instr)
        {
            case AssignInstr assign:
                live.Remove(assign.Slot);
                assign.Value.VisitSlots(live.Add);
                break;
            case EventInstr e:
                if (e.Result >= 0)
                {
                    live.Remove(e.Result);
                }

                e.Mask?.VisitSlots(live.Add);
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
                    argument.Value.VisitSlots(live.Add);
                }

                foreach (var pair in call.Shared)
                {
                    live.Add(pair.Value);
                }

                break;
            case null:
                step.Condition?.VisitSlots(live.Add);
                if (step.Kind == TerminatorKind.Resume)
                {
                    live.Add(step.Slot);
                }

                break;
        }
    }
}
