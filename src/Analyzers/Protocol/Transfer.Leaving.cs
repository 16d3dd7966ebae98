namespace VcpuLint.Analyzers.Protocol;

/// <content>
/// What user space is told when the loop leaves for a signal. It has nothing to do with whether the guest may be entered, so it is followed on its own:
/// the states of the one do not multiply those of the other.
/// </content>
internal static partial class Transfer
{
    /// <summary>
    /// Whether a negative result that is returned in this state is one that user space is told no reason for. One that the loop has not made
    /// itself, as <c>-EINTR</c> or by a drain, is another error or comes from another thread, which has set the reason too.
    /// </summary>
    public static bool LeavesForSignalInSilence(MachineState state, bool isInterrupted, bool mayComeFromDrain) =>
        state is { JudgesLeaving: true, SignalSeen: true, ExitReason: ExitReasonSet.No } && (isInterrupted || (mayComeFromDrain && state.MustExit));

    private static void RunLeaving<TSink>(WorkFlagTable flags, in ProtocolCall call, Outcome outcome, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        foreach (var e in call.Events)
        {
            if (!e.ComesWith(outcome))
            {
                continue;
            }

            switch (e.Kind)
            {
                case EventKind.Drain:
                    bool leaves = outcome == Outcome.Negative;
                    state = state.WithMustExit(leaves).WithSignalSeen(leaves);
                    state = leaves ? state.WithExitReason(e.Value != 0 ? ExitReasonSet.ByDrain : ExitReasonSet.No) : state;
                    break;
                case EventKind.TestWork:
                    var pending = LookForSignals(flags, call.Owner == Owner.Own ? e.FromArgument ? call.Argument : e.Mask : null, ref state);
                    state = outcome.IsTrue() ? pending : state;
                    break;
                case EventKind.EnterGuest:
                    state = state.WithSignalSeen(false).WithExitReason(ExitReasonSet.No);
                    break;
                case EventKind.SetExitReason when call.Owner != Owner.Other:
                    state = SetExitReason(e.FromArgument ? call.Argument : 1, state, ref sink);
                    break;
                case EventKind.CountSignalExit when call.Owner == Owner.Own && IsSetByDrain(state):
                    sink.Report(new Verdict(RuleId.ExitReason, Reason.CountedTwice));
                    break;
            }
        }

        sink.Next(state, outcome);
    }

    private static MachineState LookForSignals(WorkFlagTable flags, uint? mask, ref MachineState state)
    {
        var pending = mask is > 0 && (mask & ~flags.MustExit) == 0 ? state.WithSignalSeen(true) : state;
        if (mask is { } tested && (tested & flags.MustExit) == flags.MustExit)
        {
            state = state.WithMustExit(false).WithSignalSeen(false);
        }

        return pending;
    }

    private static MachineState SetExitReason<TSink>(uint? known, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (known == 0)
        {
            // The loop starts afresh: what it leaves for will be another signal.
            return state.WithExitReason(ExitReasonSet.No).WithSignalSeen(false);
        }

        if (known is not null && IsSetByDrain(state))
        {
            sink.Report(new Verdict(RuleId.ExitReason, Reason.ReasonSetTwice));
            return state;
        }

        return state.WithExitReason(ExitReasonSet.Yes);
    }

    private static bool IsSetByDrain(MachineState state) => state is { MustExit: true, ExitReason: ExitReasonSet.ByDrain };
}
