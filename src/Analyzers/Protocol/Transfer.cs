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
internal static class Transfer
{
    private const int MaxDepth = 3;

    private static readonly (Context Held, Depth Depth)[] Held =
    [
        (Context.PreemptionDisabled, Depth.Preempt), (Context.SpinHeld, Depth.Spin), (Context.MutexHeld, Depth.Mutex), (Context.SrcuHeld, Depth.Srcu),
    ];

    /// <summary>Runs <paramref name="events"/> on <paramref name="state"/>.</summary>
    /// <param name="flags">The work flags of the compilation.</param>
    /// <param name="events">The contract of the call, in order.</param>
    /// <param name="owner">Whose vCPU the receiver belongs to.</param>
    /// <param name="argumentMask">The flags passed as an argument; null if they are not known.</param>
    /// <param name="state">The state before the call.</param>
    /// <param name="sink">Receives the states after the call and the rules it breaks.</param>
    public static void Run<TSink>(
        WorkFlagTable flags,
        ImmutableArray<ProtocolEvent> events,
        Owner owner,
        uint? argumentMask,
        MachineState state,
        ref TSink sink)
        where TSink : ITransferSink
    {
        // A call made in the wrong context is reported as such; afterwards it counts as made in the right one, so that an entry which is
        // wrong only because of that check is not reported a second time.
        bool assumeInterruptsOff = false;
        var outcome = Outcome.None;
        var alternative = default(MachineState?);
        foreach (var e in events)
        {
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
                    if (e.Value == 0)
                    {
                        if (!state.InterruptsOff)
                        {
                            sink.Report(new Verdict(RuleId.Unbalanced, Reason.InterruptsOn));
                            return;
                        }

                        // What was known clear may be raised the moment an interrupt is taken.
                        state = state.WithClean(0);
                    }

                    state = state.WithInterruptsOff(e.Value != 0);
                    break;
                case EventKind.Sleep:
                case EventKind.Drain:
                    if (SleepObstacle(state) is var obstacle && obstacle != Reason.None)
                    {
                        sink.Report(new Verdict(RuleId.SleepInAtomicContext, obstacle));
                        return;
                    }

                    state = state.WithClean(0);
                    if (e.Kind == EventKind.Drain)
                    {
                        state = state.WithTested(flags.All).WithDirty(0);
                        outcome = Outcome.Zero;
                        alternative = state.WithMustExit(true).PassDrain();
                        state = state.WithMustExit(false);
                    }

                    break;
                case EventKind.HandleWork:
                    state = state.WithDirty(state.Dirty & ~e.Mask);
                    break;
                case EventKind.TestWork:
                    outcome = Outcome.False;
                    uint? mask = e.MaskFromArgument ? argumentMask : e.Mask;
                    if (owner == Owner.Other)
                    {
                        alternative = state;
                    }
                    else if (owner == Owner.Undecided || mask is null)
                    {
                        state = state.WithUndecided(true);
                        alternative = state;
                    }
                    else
                    {
                        Test(flags, mask.Value, !e.Racy && (assumeInterruptsOff || state.InterruptsOff), ref state, out var pending);
                        alternative = pending;
                    }

                    break;
                case EventKind.EnterGuest:
                    JudgeEntry(flags, state, ref sink);
                    state = state.WithClean(0).WithTested(0).WithDirty(0).WithUndecided(false);
                    break;
            }
        }

        sink.Next(state, outcome);
        if (alternative is { } other)
        {
            sink.Next(other, outcome == Outcome.Zero ? Outcome.Negative : Outcome.True);
        }
    }

    /// <summary>Judges the state in which a root returns against the one it started in.</summary>
    public static Reason JudgeReturn(MachineState entry, MachineState exit)
    {
        if (entry.InterruptsOff != exit.InterruptsOff)
        {
            return exit.InterruptsOff ? Reason.InterruptsOff : Reason.InterruptsOn;
        }

        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            int change = exit.DepthOf(depth) - entry.DepthOf(depth);
            if (change != 0)
            {
                return DepthReason(depth, held: change > 0);
            }
        }

        return Reason.None;
    }

    /// <summary>
    /// The state in which a body is judged that asks for a context: the required one. That its caller is in another has been reported at
    /// the call; what the body does is not reported again for it.
    /// </summary>
    public static MachineState Assume(Context required, MachineState state)
    {
        if ((required & (Context.InterruptsOff | Context.InterruptsOn)) != 0)
        {
            state = state.WithInterruptsOff((required & Context.InterruptsOff) != 0);
        }

        foreach (var (held, depth) in Held)
        {
            if ((required & held) != 0 && state.DepthOf(depth) == 0)
            {
                state = state.WithDepth(depth, 1);
            }
        }

        return (required & Context.PreemptionEnabled) != 0 ? state.WithDepth(Depth.Preempt, 0) : state;
    }

    /// <summary>Takes back what was only assumed, where the body left it as it was.</summary>
    public static MachineState TakeBack(Context required, MachineState caller, MachineState exit)
    {
        var assumed = Assume(required, caller);
        if (assumed.InterruptsOff != caller.InterruptsOff && exit.InterruptsOff == assumed.InterruptsOff)
        {
            exit = exit.WithInterruptsOff(caller.InterruptsOff);
        }

        for (var depth = Depth.Preempt; depth <= Depth.Mutex; depth++)
        {
            int restored = exit.DepthOf(depth) - assumed.DepthOf(depth) + caller.DepthOf(depth);
            exit = exit.WithDepth(depth, Math.Max(0, Math.Min(MaxDepth, restored)));
        }

        return exit;
    }

    public static void ReportContext<TSink>(Context required, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        var reason = (required & Context.InterruptsOff) != 0 && !state.InterruptsOff ? Reason.InterruptsOn
            : (required & Context.InterruptsOn) != 0 && state.InterruptsOff ? Reason.InterruptsOff
            : (required & Context.PreemptionDisabled) != 0 && state.DepthOf(Depth.Preempt) == 0 ? Reason.PreemptionEnabled
            : (required & Context.PreemptionEnabled) != 0 && state.DepthOf(Depth.Preempt) != 0 ? Reason.PreemptionDisabled
            : (required & Context.SpinHeld) != 0 && state.DepthOf(Depth.Spin) == 0 ? Reason.SpinNotHeld
            : (required & Context.MutexHeld) != 0 && state.DepthOf(Depth.Mutex) == 0 ? Reason.MutexNotHeld
            : (required & Context.SrcuHeld) != 0 && state.DepthOf(Depth.Srcu) == 0 ? Reason.SrcuNotHeld
            : Reason.None;
        if (reason != Reason.None)
        {
            sink.Report(new Verdict(RuleId.WrongContext, reason));
        }
    }

    private static void Test(WorkFlagTable flags, uint mask, bool valid, ref MachineState state, out MachineState pending)
    {
        state = state.WithTested(state.Tested | mask);
        pending = mask == 0 ? state : state.WithDirty(state.Dirty | mask).PassPendingTest();
        if (valid)
        {
            state = state.WithClean(state.Clean | mask);
        }

        state = state.WithDirty(state.Dirty & ~mask);
        if ((mask & flags.MustExit) == flags.MustExit)
        {
            state = state.WithMustExit(false);
        }
    }

    private static void JudgeEntry<TSink>(WorkFlagTable flags, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        // An entry that depends on something that is not known is not proved; one that is wrong whatever that is, is wrong.
        var unproven = state.Undecided ? Reason.Undecided : state.AnswerElsewhere ? Reason.AnswerElsewhere : Reason.None;
        var verdict = state.HypercallEntry ? JudgeHypercall(flags, state) : JudgeHardware(flags, state);
        if (verdict is { } wrong)
        {
            bool depends = state.Undecided || (state.AnswerElsewhere && wrong.Reason == Reason.AnsweredPending);
            sink.Report(depends ? new Verdict(RuleId.Unproven, unproven) : wrong);
        }

        if (state.MustExit)
        {
            sink.Report(unproven != Reason.None ? new Verdict(RuleId.Unproven, unproven) : new Verdict(RuleId.DrainResultLost));
        }
    }

    private static Verdict? JudgeHardware(WorkFlagTable flags, MachineState state)
    {
        if (state.Clean == flags.All)
        {
            return null;
        }

        if (state.Clean != 0)
        {
            return new Verdict(RuleId.EntryPartlyChecked, flags: flags.All & ~state.Clean);
        }

        if (state.Tested == 0)
        {
            return new Verdict(RuleId.EntryUnchecked);
        }

        return state.Tested != flags.All
            ? new Verdict(RuleId.EntryPartlyChecked, flags: flags.All & ~state.Tested)
            : new Verdict(RuleId.EntryCheckVoid, state.Dirty != 0 ? Reason.AnsweredPending : Reason.CheckDoesNotHold, state.Dirty);
    }

    private static Verdict? JudgeHypercall(WorkFlagTable flags, MachineState state)
    {
        if (state.Tested == 0)
        {
            return new Verdict(RuleId.EntryUnchecked);
        }

        if (state.Tested != flags.All)
        {
            return new Verdict(RuleId.EntryPartlyChecked, flags: flags.All & ~state.Tested);
        }

        return state.Dirty != 0 ? new Verdict(RuleId.EntryCheckVoid, Reason.AnsweredPending, state.Dirty) : null;
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
