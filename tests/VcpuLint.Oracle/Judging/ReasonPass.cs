using VcpuLint.Oracle.Programs;

namespace VcpuLint.Oracle.Judging;

/// <summary>
/// VCPU1011: whether user space is told, and told once, why the loop left. It is searched on its own, with facets of its own, so that they
/// multiply nothing; calls in a wrong context end no path here.
/// </summary>
internal sealed class ReasonPass(FindingList findings, LoopCompiler compiler)
{
    private const ulong MustExit = 1UL << 16;
    private const ulong SignalSeen = 1UL << 17;

    /// <summary>No reason is 0.</summary>
    private const ulong Reason = 3UL << 18;
    private const ulong ReasonSet = 1UL << 18;
    private const ulong ReasonByDrain = 2UL << 18;

    private const int VariablesAt = Facets.VariablesAt;

    /// <summary>Gets the states of the last pass.</summary>
    public StateGraph Graph { get; } = new();

    public void Run()
    {
        if (!MayMatter())
        {
            return;
        }

        Graph.Clear();
        Graph.Add((ulong)compiler.Start, -1);
        for (int node = 0; node < Graph.Count; node++)
        {
            findings.At = node;
            ulong state = Graph.Nodes[node];
            ref readonly var instruction = ref compiler.Code[Facets.PlaceOf(state)];
            if (instruction.Kind is StepKind.Return or StepKind.Leave)
            {
                Leave(instruction, state);
                continue;
            }

            bool set = (state & Own(instruction.Variable)) != 0;
            var (next, other) = Step(instruction, state);
            if (instruction.Kind != StepKind.Test || !set)
            {
                Graph.Next[node] = Graph.Add(Arrive(next, instruction.Next), node);
            }

            if (instruction.Kind == StepKind.Test ? set : Forks(instruction))
            {
                Graph.Other[node] = Graph.Add(Arrive(other, instruction.Other), node);
            }
        }
    }

    private static ulong Own(int variable) => 1UL << (VariablesAt + (variable & 15));

    private static bool Forks(in Instruction instruction) => instruction.Kind switch
    {
        StepKind.Operate => instruction.Operation.Answers() || instruction.Operation.Drains(),
        StepKind.Choose or StepKind.MayThrow => true,
        _ => false,
    };

    /// <summary>Most programs neither tell a reason nor leave by a signal.</summary>
    private bool MayMatter()
    {
        bool leaves = false;
        bool tells = false;
        for (int i = 0; i < compiler.Length; i++)
        {
            ref readonly var instruction = ref compiler.Code[i];
            tells |= instruction.Kind == StepKind.Return
                ? instruction.Variable >= 0 || instruction.Value == ReturnValue.Interrupted
                : instruction is { Kind: StepKind.Operate, Operation: Operation.SetExitReason or Operation.CountSignalExit };
            leaves |= instruction is { Kind: StepKind.Operate, Operation: Operation.Drain or Operation.RawDrain or Operation.TestSignal };
        }

        return leaves && tells;
    }

    private void Leave(in Instruction instruction, ulong state)
    {
        if (instruction.Kind == StepKind.Return && (state & (SignalSeen | Reason)) == SignalSeen
            && (instruction.Variable >= 0
                ? (state & MustExit) != 0 && (state & Own(instruction.Variable)) != 0
                : instruction.Value == ReturnValue.Interrupted))
        {
            findings.Add(1011, instruction.Site);
        }
    }

    private (ulong Next, ulong Other) Step(in Instruction instruction, ulong state)
    {
        ulong own = Own(instruction.Variable);
        ulong kept = 1UL << (VariablesAt + 4);
        ulong next = instruction.Kind switch
        {
            StepKind.Set => state | own,
            StepKind.Reset => state & ~own,
            StepKind.Keep => (state & own) != 0 ? state | kept : state & ~kept,
            StepKind.BeginHelper => state & ~(0x1FUL << (VariablesAt + 5)),
            _ => state,
        };
        return instruction.Kind == StepKind.Operate ? Operate(instruction, state) : (next, next);
    }

    private (ulong Next, ulong Other) Operate(in Instruction instruction, ulong state)
    {
        ulong none = state & ~(MustExit | SignalSeen);
        switch (instruction.Operation)
        {
            case Operation.Drain:
                return (none, (state & ~Reason) | MustExit | SignalSeen | ReasonByDrain);
            case Operation.RawDrain:
                return (none, (state & ~Reason) | MustExit | SignalSeen);
            case Operation.TestSignal:
                return (none, state | SignalSeen);
            case Operation.Check or Operation.Hint or Operation.TestEager:
                return (none, state);
            case Operation.Enter or Operation.ForgetExitReason:
                return (state & ~(SignalSeen | Reason), 0);
            case Operation.SetExitReason:
                if (IsToldByDrain(state))
                {
                    findings.Add(1011, instruction.Site);
                    return (state, 0);
                }

                return ((state & ~Reason) | ReasonSet, 0);
            case Operation.CountSignalExit:
                if (IsToldByDrain(state))
                {
                    findings.Add(1011, instruction.Site);
                }

                return (state, 0);
            default:
                return (state, state);
        }
    }

    private static bool IsToldByDrain(ulong state) => (state & (MustExit | Reason)) == (MustExit | ReasonByDrain);

    private ulong Arrive(ulong state, int place) =>
        (state & ~(Facets.Place | Facets.Variables)) | (uint)place | (state & ((ulong)compiler.Live[place] << VariablesAt));
}
