using VcpuLint.Oracle.Programs;
using static VcpuLint.Oracle.Judging.Facets;

namespace VcpuLint.Oracle.Judging;

/// <content>Work: entries, drains and tests; requests and the mode.</content>
internal sealed partial class Machine
{
    /// <summary>What an entry breaks of 1001, 1002 and 1003, with the flags that are named; 0 if it is right.</summary>
    public static (int Rule, int Flags) JudgeEntry(ulong state, bool hypercall)
    {
        int clean = hypercall ? 0 : CleanOf(state);
        int tested = TestedOf(state);
        int dirty = DirtyOf(state);
        if (clean == All)
        {
            return default;
        }

        if (clean != 0)
        {
            return (1002, All & ~clean);
        }

        if (tested == 0)
        {
            return (1001, 0);
        }

        if (tested != All)
        {
            return (1002, All & ~tested);
        }

        return hypercall && dirty == 0 ? default : (1003, dirty);
    }

    /// <summary>Whether a <c>CondResched</c> before it is to blame for what an entry leaves open: not if only the rescheduling flags are.</summary>
    public static bool LeavesWorkOpen((int Rule, int Flags) wrong) =>
        wrong.Rule is 1001 or 1003 || (wrong.Rule == 1002 && (wrong.Flags & ~Rescheduling) != 0);

    private void Enter(ulong state)
    {
        bool hypercall = Has(PortTraits.Hypercall);
        var wrong = JudgeEntry(state, hypercall);
        if (wrong.Rule != 0)
        {
            findings.Add(wrong.Rule, _site, wrong.Flags);
        }

        if ((state & MustExit) != 0)
        {
            findings.Add(1006, _site);
        }

        if (Has(PortTraits.VcpuMode) && (state & (Mode | Requests)) != (ModeStoredWithBarrier | RequestsClear))
        {
            findings.Add(1007, _site);
        }

        BlamesCall |= (state & ClearedOrder) != 0 || ((state & GaveUpCpu) != 0 && LeavesWorkOpen(wrong));
        _next = state & ~(Clean | Tested | Dirty | GaveUpCpu | ClearedOrder | Requests);
    }

    private void Drain(ulong state)
    {
        if (!Sleeps(state, waits: true))
        {
            return;
        }

        ulong behind = (_next & ~(Dirty | GaveUpCpu | MustExit)) | Tested;
        _next = behind;
        _other = behind | MustExit;
        _two = true;
        LeaveAgain |= (state & MustExit) != 0;
    }

    private void Test(Operation operation, ulong state)
    {
        int mask = MaskOf(operation);
        bool countsAsOff = (state & InterruptsOff) != 0;
        if (operation == Operation.Check)
        {
            RequireInterruptsOff(state);
            countsAsOff = true;
        }

        int clean = CleanOf(state);
        if (Has(PortTraits.TransferWork) && operation != Operation.Hint && clean != All && (clean | mask) == All
            && (state & (InterruptsOff | Prepared)) == InterruptsOff)
        {
            findings.Add(1102, _site);
        }

        ulong looked = state | ((ulong)mask << TestedAt);
        if ((mask | Rescheduling) == All)
        {
            looked &= ~GaveUpCpu;
        }

        _two = true;
        _other = looked | ((ulong)mask << DirtyAt);
        _next = looked & ~((ulong)mask << DirtyAt);
        if (countsAsOff && operation != Operation.Hint)
        {
            _next |= (ulong)mask << CleanAt;
        }

        if ((mask & Signals) == Signals)
        {
            _next &= ~MustExit;
        }

        SeenAgain |= mask & DirtyOf(state);
        LooksAtSignals |= (mask & ~Signals) == 0;
    }

    private void Publish(Operation operation, ulong state)
    {
        bool off = (state & InterruptsOff) != 0;
        ulong forgotten = state & ~Requests;
        ulong unpublished = forgotten & ~Mode;
        switch (operation)
        {
            case Operation.SetModeIn:
                _next = unpublished | (off ? ModeStored : ModeUnsafe);
                break;
            case Operation.SetModeOut:
                _next = unpublished;
                break;
            case Operation.PublishModeIn:
                _next = unpublished | (off ? ModeStoredWithBarrier : ModeUnsafe);
                break;
            case Operation.Barrier:
                if ((state & Mode) == ModeStored)
                {
                    _next = unpublished | ModeStoredWithBarrier;
                }

                break;
            case Operation.MakeRequest:
                _next = forgotten;
                break;
            case Operation.CheckRequest:
                TakesRequest |= (state & MustExit) != 0;
                if (off && (state & Requests) == RequestsPending)
                {
                    _next = forgotten | RequestsClear;
                }

                _other = _next;
                _two = true;
                break;
            case Operation.TestRequests:
                _next = forgotten | RequestsClear;
                _other = forgotten | (off ? RequestsPending : 0);
                _two = true;
                break;
        }
    }
}
