using System.Collections.Immutable;

namespace VcpuLint.Analyzers.Protocol;

/// <content>
/// What user space is told when the loop leaves for a signal. It has nothing to do with whether the guest may be entered, so it is followed on its own:
/// the states of the one do not multiply those of the other.
/// </content>
internal static partial class Transfer
{
    /// <summary>
    /// Whether a negative result that is returned in this state is one that user space is told no reason for. One that the loop has not made
    /// itself, as a constant or by a drain, may come from another thread, which has set the reason too.
    /// </summary>
    public static bool LeavesForSignalInSilence(MachineState state, bool isConstant, bool mayComeFromDrain) =>
        state is { JudgesLeaving: true, SignalSeen: true, ExitReason: ExitReasonSet.No } && (isConstant || (mayComeFromDrain && state.MustExit));

    private static void RunLeaving<TSink>(
        WorkFlagTable flags, ImmutableArray<ProtocolEvent> events, Owner owner, uint? argument, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        var outcome = Outcome.None;
        MachineState? other = null;
        foreach (var e in events)
        {
            switch (e.Kind)
            {
                case EventKind.Drain:
                    outcome = Outcome.Zero;
                    other = state.WithMustExit(true).WithSignalSeen(true).WithExitReason(e.Value != 0 ? ExitReasonSet.ByDrain : ExitReasonSet.No);
                    state = state.WithMustExit(false).WithSignalSeen(false);
                    break;
                case EventKind.TestWork:
                    outcome = Outcome.False;
                    other = LookForSignals(flags, owner == Owner.Own ? e.FromArgument ? argument : e.Mask : null, ref state);
                    break;
                case EventKind.TestRequests:
                case EventKind.ConsumeRequest:
                    outcome = Outcome.False;
                    other = state;
                    break;
                case EventKind.EnterGuest:
                    state = state.WithSignalSeen(false).WithExitReason(ExitReasonSet.No);
                    break;
                case EventKind.SetExitReason when owner != Owner.Other:
                    state = SetExitReason(e.FromArgument ? argument : 1, state, ref sink);
                    break;
                case EventKind.CountSignalExit when owner == Owner.Own && IsSetByDrain(state):
                    sink.Report(new Verdict(RuleId.ExitReason, Reason.CountedTwice));
                    break;
            }
        }

        sink.Next(state, outcome);
        if (other is { } alternative)
        {
            sink.Next(alternative, outcome == Outcome.Zero ? Outcome.Negative : Outcome.True);
        }
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
