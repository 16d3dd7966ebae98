namespace VcpuLint.Oracle.Judging;

/// <content>What is done when all instructions stand: jumps are taken out of the way, and the variables that still matter are found.</content>
internal sealed partial class LoopCompiler
{
    private readonly uint _kept = keepsDeadValues ? (1u << KeptResult) - 1 : 0;
    private uint[] _live = new uint[64];

    /// <summary>Gets, for each instruction, the set of variables whose value can still matter there.</summary>
    public uint[] Live => _live;

    /// <summary>Gets where the program starts.</summary>
    public int Start { get; private set; }

    private void Resolve()
    {
        for (int i = 0; i < Length; i++)
        {
            ref var instruction = ref _code[i];
            instruction.Next = Target(instruction.Next);
            instruction.Other = Target(instruction.Other);
        }

        Start = Target(0);
    }

    /// <summary>Follows jumps. Those that only lead to each other are a loop that does nothing, and one of them stays.</summary>
    private int Target(int place)
    {
        for (int hops = 0; ; hops++)
        {
            int at = place < 0 ? _labels[~place] : place;
            if (at == Length || _code[at].Kind != StepKind.Idle || hops > Length)
            {
                return at;
            }

            place = _code[at].Next;
        }
    }

    private void FindLiveVariables()
    {
        if (_live.Length < Length)
        {
            _live = new uint[_code.Length];
        }

        Array.Clear(_live, 0, Length);
        bool used = false;
        for (int i = 0; i < Length && !used; i++)
        {
            used = _code[i].Kind == StepKind.Test || (_code[i].Kind == StepKind.Return && _code[i].Variable >= 0);
        }

        bool changed = used || _kept != 0;
        while (changed)
        {
            changed = false;
            for (int i = Length - 1; i >= 0; i--)
            {
                uint live = LiveBefore(_code[i]) | _kept;
                changed |= live != _live[i];
                _live[i] = live;
            }
        }
    }

    private uint LiveBefore(in Instruction instruction)
    {
        uint behind = _live[instruction.Next < Length ? instruction.Next : 0] | _live[instruction.Other < Length ? instruction.Other : 0];
        uint own = 1u << (instruction.Variable & 31);
        return instruction.Kind switch
        {
            StepKind.Return => instruction.Variable >= 0 ? own : 0,
            StepKind.Leave => 0,
            StepKind.Test => behind | own,
            StepKind.Set or StepKind.Reset => behind & ~own,
            StepKind.Keep => (behind & (1u << KeptResult)) != 0 ? (behind & ~(1u << KeptResult)) | own : behind,
            StepKind.BeginHelper => behind & ((1u << VariablesOfMethod) - 1),
            _ => behind,
        };
    }
}
