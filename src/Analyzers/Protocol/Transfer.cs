using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Protocol;

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

    /// <summary>What a call does to <paramref name="state"/>: each of its outcomes is run on its own.</summary>
    /// <param name="flags">The work flags of the compilation.</param>
    /// <param name="call">The contract of the call, with what is known of its receiver and argument.</param>
    /// <param name="state">The state before the call.</param>
    /// <param name="sink">Receives the states after the call and the rules it breaks.</param>
    public static void Run<TSink>(WorkFlagTable flags, in ProtocolCall call, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        foreach (var outcome in call.Outcomes)
        {
            if (state.JudgesClock)
            {
                RunClock(call, outcome, state, ref sink);
            }
            else if (state.JudgesLeaving)
            {
                RunLeaving(flags, call, outcome, state, ref sink);
            }
            else
            {
                // A call made in the wrong context is reported as such; afterwards it counts as made in the right one, so that an entry
                // which is wrong only because of that check is not reported a second time.
                Run(flags, call, outcome, new Progress(0, Answered: false, AssumesOff: false, Rests: false), state, ref sink);
            }
        }
    }

    private static void Run<TSink>(WorkFlagTable flags, in ProtocolCall call, Outcome outcome, Progress at, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        for (; at.Index < call.Events.Length; at = at with { Index = at.Index + 1 })
        {
            var e = call.Events[at.Index];
            if (!e.ComesWith(outcome))
            {
                continue;
            }

            bool off = state.InterruptsOff || at.AssumesOff;
            at = at with { Rests = at.Rests || e.IsRest };
            switch (e.Kind)
            {
                case EventKind.Require:
                    at = at with { AssumesOff = at.AssumesOff || ((Context)e.Value & Context.InterruptsOff) != 0 };
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
                        state = state.WithTested(flags.All).WithDirty(0).WithGaveUpCpu(false).WithMustExit(outcome == Outcome.Negative);
                    }

                    break;
                case EventKind.HandleWork:
                    state = HandleWork(flags, e.Mask, at.Rests, state);
                    break;
                case EventKind.ClearWork:
                    if (call.Owner != Owner.Other && call.Argument is { } cleared && (cleared & flags.MustExit) != 0)
                    {
                        state = state.WithClearedMustExit(true);
                    }

                    break;
                case EventKind.TestWork:
                case EventKind.TestRequests:
                case EventKind.ConsumeRequest:
                    if (at.Answered)
                    {
                        // What answers first answers for the call; whether it looked at the rest is not known.
                        break;
                    }

                    var pending = state;
                    if (e.Kind == EventKind.TestWork)
                    {
                        TestWork(flags, e, call, off, ref state, out pending, ref sink);
                    }
                    else
                    {
                        LookAtRequests(e.Kind == EventKind.ConsumeRequest, call.Owner, off, ref state, out pending, ref sink);
                    }

                    if (outcome.IsTrue())
                    {
                        Run(flags, call, outcome, at with { Index = at.Index + 1, Answered = true }, pending, ref sink);
                    }

                    break;
                case EventKind.EnterGuest:
                    JudgeEntry(flags, state, ref sink);
                    state = AfterExit(state);
                    break;
                default:
                    state = Note(e, call.Owner, call.Argument, off, state);
                    break;
            }
        }

        if (at.Answered || !call.Answers || !outcome.IsTrue())
        {
            sink.Next(state, outcome);
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
        WorkFlagTable flags, ProtocolEvent e, in ProtocolCall call, bool off, ref MachineState state, out MachineState pending, ref TSink sink)
        where TSink : ITransferSink
    {
        if (call.Owner == Owner.Other)
        {
            pending = state;
            return;
        }

        if (call.Owner == Owner.Undecided || (e.FromArgument ? call.Argument : e.Mask) is not { } tested)
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

    /// <summary>How far a call has come.</summary>
    /// <param name="Index">The next event.</param>
    /// <param name="Answered">A test has answered yes, for this outcome.</param>
    /// <param name="AssumesOff">The contract requires interrupts off, so that they count as off.</param>
    /// <param name="Rests">The call waits, drains or enters the guest.</param>
    private readonly record struct Progress(int Index, bool Answered, bool AssumesOff, bool Rests);
}
