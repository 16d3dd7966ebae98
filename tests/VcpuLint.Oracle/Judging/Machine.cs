using System.Runtime.CompilerServices;
using VcpuLint.Oracle.Programs;
using static VcpuLint.Oracle.Judging.Facets;

namespace VcpuLint.Oracle.Judging;

/// <summary>
/// One step of the abstract machine: what is wrong at it, and the states behind its outcomes. What breaks a rule by itself is said at once;
/// rules about ways are left to the graph, and here is only noted that it has to be looked at.
/// </summary>
internal sealed partial class Machine(FindingList findings)
{
    /// <summary>The only outcome, or that of an answer of false or a result of 0.</summary>
    public const int Onward = 1;

    /// <summary>The outcome of an answer of true or a negative result.</summary>
    public const int Otherwise = 2;

    private PortTraits _port;
    private bool _two;
    private bool _ends;
    private ulong _next;
    private ulong _other;
    private int _site;

    /// <summary>Gets the flags that were seen pending where they had been seen pending before (1004).</summary>
    public int SeenAgain { get; private set; }

    /// <summary>Gets a value indicating whether a drain said leave although one had before (1006).</summary>
    public bool LeaveAgain { get; private set; }

    /// <summary>Gets a value indicating whether an entry has to be blamed on a call before it (1010, 1103).</summary>
    public bool BlamesCall { get; private set; }

    /// <summary>Gets a value indicating whether a request was taken while the drain's order to leave stood (1105).</summary>
    public bool TakesRequest { get; private set; }

    /// <summary>Gets a value indicating whether a test of signals said no (1103).</summary>
    public bool LooksAtSignals { get; private set; }

    public void Begin(PortTraits port)
    {
        _port = port;
        SeenAgain = 0;
        LeaveAgain = false;
        BlamesCall = false;
        TakesRequest = false;
        LooksAtSignals = false;
    }

    /// <summary>Makes a step. The results hold no place yet.</summary>
    /// <returns>Which outcomes there are: <see cref="Onward"/>, <see cref="Otherwise"/>, both, or none if the path ends here.</returns>
    public int Step(in Instruction instruction, ulong state, out ulong next, out ulong other)
    {
        _site = instruction.Site;
        _next = state;
        _other = state;
        _two = false;
        _ends = false;
        ulong own = 1UL << (VariablesAt + (instruction.Variable & 15));
        switch (instruction.Kind)
        {
            case StepKind.Operate:
                Operate(instruction.Operation, state);
                break;
            case StepKind.Choose or StepKind.MayThrow:
                _two = true;
                break;
            case StepKind.BeginHelper:
                _next = state & ~(0x1FUL << (VariablesAt + 5));
                break;
            case StepKind.Test:
                next = state;
                other = state;
                return (state & own) != 0 ? Otherwise : Onward;
            case StepKind.Set:
                _next = state | own;
                break;
            case StepKind.Reset:
                _next = state & ~own;
                break;
            case StepKind.Keep:
                ulong kept = 1UL << (VariablesAt + 4);
                _next = (state & own) != 0 ? state | kept : state & ~kept;
                break;
            case StepKind.Return:
                _ends = true;
                if ((state & Balance) != 0)
                {
                    findings.Add(1008, _site);
                }

                break;
            case StepKind.Leave:
                _ends = true;
                break;
        }

        next = _next;
        other = _other;
        return _ends ? 0 : _two ? Onward | Otherwise : Onward;
    }

    private void Operate(Operation operation, ulong state)
    {
        switch (operation)
        {
            case Operation.Enter:
                Enter(state);
                break;
            case Operation.Drain or Operation.RawDrain:
                Drain(state);
                break;
            case >= Operation.Check and <= Operation.TestEager:
                Test(operation, state);
                break;
            case Operation.ClearNotifySignal:
                _next = state | ClearedOrder;
                break;
            case Operation.CondResched:
                if (Sleeps(state, waits: false))
                {
                    Reschedule(state);
                }

                break;
            case Operation.Schedule:
                if (Sleeps(state, waits: true))
                {
                    _next &= ~((ulong)Rescheduling << DirtyAt);
                }

                break;
            case Operation.ResumeWork:
                if (Sleeps(state, waits: false))
                {
                    _next &= ~((ulong)WorkFlags.NotifyResume << DirtyAt);
                }

                break;
            case Operation.Block:
                Sleeps(state, waits: true);
                break;
            case Operation.SpinCondResched:
                if (Release(SpinAt) && Sleeps(_next, waits: false))
                {
                    Reschedule(state);
                    Acquire(SpinAt);
                }

                break;
            case Operation.MutexLock:
                if (Sleeps(state, waits: false))
                {
                    Acquire(MutexAt);
                }

                break;
            case Operation.PreemptionOff:
                Acquire(PreemptionAt);
                break;
            case Operation.PreemptionOn:
                Release(PreemptionAt);
                break;
            case Operation.SpinLock:
                Acquire(SpinAt);
                break;
            case Operation.SpinUnlock:
                Release(SpinAt);
                break;
            case Operation.MutexUnlock:
                Release(MutexAt);
                break;
            case Operation.SrcuLock:
                Acquire(SrcuAt);
                break;
            case Operation.SrcuUnlock:
                Release(SrcuAt);
                break;
            case Operation.InterruptsOff:
                _next = state | InterruptsOff;
                break;
            case Operation.InterruptsOn:
                EnableInterrupts(state);
                break;
            case Operation.Prepare:
                RequireInterruptsOff(state);
                _next = state | Prepared;
                break;
            default:
                Publish(operation, state);
                break;
        }
    }

    private void RequireInterruptsOff(ulong state)
    {
        if ((state & InterruptsOff) == 0)
        {
            findings.Add(1012, _site);
        }
    }

    private void EnableInterrupts(ulong state)
    {
        if ((state & InterruptsOff) == 0)
        {
            Unbalanced();
            return;
        }

        _next = state & ~(InterruptsOff | Clean | Prepared | Requests);
        if ((state & Mode) != 0)
        {
            _next |= ModeUnsafe;
        }
    }

    private void Unbalanced()
    {
        findings.Add(1008, _site);
        _ends = true;
    }

    private void Acquire(int at)
    {
        if (DepthOf(_next, at) == 3)
        {
            findings.TooDeep = true;
            _ends = true;
            return;
        }

        _next += 1UL << at;
    }

    private bool Release(int at)
    {
        if (DepthOf(_next, at) == 0)
        {
            Unbalanced();
            return false;
        }

        _next -= 1UL << at;
        return true;
    }

    /// <summary>The call may sleep. What was known clear may be raised meanwhile.</summary>
    private bool Sleeps(ulong state, bool waits)
    {
        if ((state & (InterruptsOff | (3UL << PreemptionAt) | (3UL << SpinAt))) != 0)
        {
            findings.Add(1005, _site);
            _ends = true;
            return false;
        }

        if (waits && (state & (3UL << SrcuAt)) != 0)
        {
            findings.Add(1101, _site);
        }

        _next = state & ~(Clean | Requests);
        return true;
    }

    private void Reschedule(ulong before)
    {
        if ((before & Dirty) != 0)
        {
            _next |= GaveUpCpu;
        }

        _next &= ~((ulong)Rescheduling << DirtyAt);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private bool Has(PortTraits trait) => (_port & trait) != 0;
}
