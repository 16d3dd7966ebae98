using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Protocol;

/// <summary>The abstract result of a protocol call, where one is known.</summary>
internal enum Outcome : byte
{
    /// <summary>The call has no result that the protocol speaks of.</summary>
    None,
    False,
    True,
    Zero,
    Negative,
}

/// <summary>Receives what a call does: the states after it, one per outcome, and the rules it breaks.</summary>
internal interface ITransferSink
{
    void Next(MachineState state, Outcome outcome);

    void Report(Verdict verdict);
}

/// <summary>
/// The transfer function of the abstract machine: what one contract, a sequence of events, does to one state.
/// It is the only place that knows the protocol; it knows nothing of C#.
/// </summary>
internal static partial class Transfer
{
    private const int MaxDepth = 3;

    /// <summary>Runs <paramref name="events"/> on <paramref name="state"/>.</summary>
    /// <param name="flags">The work flags of the compilation.</param>
    /// <param name="events">The contract of the call, in order.</param>
    /// <param name="owner">Whose vCPU the receiver belongs to.</param>
    /// <param name="argument">
    /// The argument that the contract speaks of: the flags, 1 for the mode "in the guest", 0 for the exit reason "unknown"; null if it is not known.
    /// </param>
    /// <param name="state">The state before the call.</param>
    /// <param name="sink">Receives the states after the call and the rules it breaks.</param>
    public static void Run<TSink>(
        WorkFlagTable flags,
        ImmutableArray<ProtocolEvent> events,
        Owner owner,
        uint? argument,
        MachineState state,
        ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.JudgesLeaving)
        {
            RunLeaving(flags, events, owner, argument, state, ref sink);
            return;
        }

        // A call made in the wrong context is reported as such; afterwards it counts as made in the right one, so that an entry which is
        // wrong only because of that check is not reported a second time.
        bool assumeInterruptsOff = false;
        bool rests = false;
        var outcome = Outcome.None;
        MachineState? other = null;
        MachineState? second = null;
        foreach (var e in events)
        {
            bool off = state.InterruptsOff || assumeInterruptsOff;
            rests |= e.IsRest;
            switch (e.Kind)
            {
                case EventKind.Require:
                    assumeInterruptsOff |= ((Context)e.Value & Context.InterruptsOff) != 0;
                    ReportContext((Context)e.Value, state, ref sink);
                    break;
                case EventKind.ChangeDepth:
                    if (!ChangeDepth(e, ref state, ref sink))
                    {
                        return;
                    }

                    break;
                case EventKind.SetInterrupts:
                    if (!SetInterrupts(e.Value != 0, ref state, ref sink))
                    {
                        return;
                    }

                    break;
                case EventKind.Sleep:
                case EventKind.Drain:
                    if (!Sleep(waits: e.Kind == EventKind.Drain || e.Value != 0, ref state, ref sink))
                    {
                        return;
                    }

                    if (e.Kind == EventKind.Drain)
                    {
                        outcome = Outcome.Zero;
                        state = state.WithTested(flags.All).WithDirty(0).WithGaveUpCpu(false).WithMustExit(false);
                        other = state.WithMustExit(true);
                    }

                    break;
                case EventKind.HandleWork:
                    state = HandleWork(flags, e.Mask, rests, state);
                    break;
                case EventKind.ClearWork:
                    if (owner != Owner.Other && argument is { } cleared && (cleared & flags.MustExit) != 0)
                    {
                        state = state.WithClearedMustExit(true);
                    }

                    break;
                case EventKind.TestWork:
                    outcome = Outcome.False;
                    TestWork(flags, e, owner, e.FromArgument ? argument : e.Mask, off, ref state, out var pending, ref sink);
                    Add(pending);
                    break;
                case EventKind.TestRequests:
                case EventKind.ConsumeRequest:
                    outcome = Outcome.False;
                    LookAtRequests(e.Kind == EventKind.ConsumeRequest, owner, off, ref state, out var requested, ref sink);
                    Add(requested);
                    break;
                case EventKind.EnterGuest:
                    JudgeEntry(flags, state, ref sink);
                    state = AfterExit(state);
                    break;
                default:
                    state = Note(e, owner, argument, off, state);
                    break;
            }
        }

        sink.Next(state, outcome);
        var positive = outcome == Outcome.Zero ? Outcome.Negative : Outcome.True;
        if (other is { } alternative)
        {
            sink.Next(alternative, positive);
        }

        if (second is { } further)
        {
            sink.Next(further, positive);
        }

        // A call that looks at two things answers true for either.
        void Add(MachineState pending)
        {
            second = other;
            other = pending;
        }
    }

    private static MachineState HandleWork(WorkFlagTable flags, uint mask, bool rests, MachineState state)
    {
        // A wait is there for its own sake; what only gives up the CPU answers what was seen.
        if (state.Dirty != 0 && !rests && (mask & flags.Reschedule) != 0)
        {
            state = state.WithGaveUpCpu(true);
        }

        if ((mask & flags.MustExit) != 0)
        {
            state = state.WithClearedMustExit(true);
        }

        return state.WithDirty(state.Dirty & ~mask);
    }

    private static void TestWork<TSink>(
        WorkFlagTable flags, ProtocolEvent e, Owner owner, uint? mask, bool off, ref MachineState state, out MachineState pending, ref TSink sink)
        where TSink : ITransferSink
    {
        if (owner == Owner.Other)
        {
            pending = state;
            return;
        }

        if (owner == Owner.Undecided || mask is not { } tested)
        {
            pending = state = state.WithUndecided(true);
            return;
        }

        uint known = state.Clean;
        if ((flags.All & ~tested & ~flags.Reschedule) == 0)
        {
            // Whatever giving up the CPU left undone is looked at anew.
            state = state.WithGaveUpCpu(false);
        }

        state = state.WithTested(state.Tested | tested);
        bool asksForSignals = (tested & flags.MustExit) == flags.MustExit;
        pending = tested == 0 ? state : state.WithDirty(state.Dirty | tested);
        if (off && !e.Racy)
        {
            state = state.WithClean(known | tested);
            if (state.JudgesPreparation && !state.Prepared && state.InterruptsOff && known != flags.All && state.Clean == flags.All)
            {
                sink.Report(new Verdict(RuleId.NotPrepared));
            }
        }

        state = state.WithDirty(state.Dirty & ~tested);
        if (asksForSignals)
        {
            state = state.WithMustExit(false);
        }
    }

    private static bool SetInterrupts<TSink>(bool off, ref MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (!off)
        {
            if (!state.InterruptsOff)
            {
                sink.Report(new Verdict(RuleId.Unbalanced, Reason.InterruptsOn));
                return false;
            }

            // What was known clear may be raised the moment an interrupt is taken, and a requester's interrupt is spent here.
            state = state.WithClean(0).WithPrepared(false).WithRequests(Requests.Unknown);
            if (state.Mode is Mode.Stored or Mode.StoredWithBarrier)
            {
                state = state.WithMode(Mode.Unsafe);
            }
        }

        state = state.WithInterruptsOff(off);
        return true;
    }

    private static bool Sleep<TSink>(bool waits, ref MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (SleepObstacle(state) is var obstacle && obstacle != Reason.None)
        {
            sink.Report(new Verdict(RuleId.SleepInAtomicContext, obstacle));
            return false;
        }

        if (waits && state.DepthOf(Depth.Srcu) > 0)
        {
            sink.Report(new Verdict(RuleId.WaitInSrcu));
        }

        state = state.WithClean(0).WithRequests(Requests.Unknown);
        return true;
    }

    private static bool ChangeDepth<TSink>(ProtocolEvent e, ref MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        int depth = state.DepthOf(e.Depth) + e.Value;
        if (depth < 0)
        {
            sink.Report(new Verdict(RuleId.Unbalanced, DepthReason(e.Depth, held: false)));
            return false;
        }

        if (depth > MaxDepth)
        {
            sink.Report(new Verdict(RuleId.Unproven, Reason.TooDeep));
            return false;
        }

        state = state.WithDepth(e.Depth, depth);
        return true;
    }

    private static Reason SleepObstacle(MachineState state) =>
        state.InterruptsOff ? Reason.InterruptsOff
        : state.DepthOf(Depth.Preempt) > 0 ? Reason.PreemptionDisabled
        : state.DepthOf(Depth.Spin) > 0 ? Reason.SpinHeld
        : Reason.None;

    private static Reason DepthReason(Depth depth, bool held) => depth switch
    {
        Depth.Preempt => held ? Reason.PreemptionDisabled : Reason.PreemptionEnabled,
        Depth.Spin => held ? Reason.SpinHeld : Reason.SpinNotHeld,
        Depth.Mutex => held ? Reason.MutexHeld : Reason.MutexNotHeld,
        _ => held ? Reason.SrcuHeld : Reason.SrcuNotHeld,
    };
}
