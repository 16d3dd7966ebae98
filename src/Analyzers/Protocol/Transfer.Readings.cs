namespace VcpuLint.Analyzers.Protocol;

/// <content>What readings of clocks are used for. The deadlines of a timer are one instant: one is moved, and the others are derived from it.</content>
internal static partial class Transfer
{
    // The clock of the host is where a period may have passed unseen: cycles are derived.
    private const int TimeDeadlines = 5;

    /// <summary>What the answer of a comparison says of deadlines: whoever asks whether one is past knows it.</summary>
    public static MachineState Compare(int deadlines, int moved, MachineState state)
    {
        state = state.WithMovedBlindly(state.MovedBlindly & ~deadlines);
        return state.WithLookedAhead(state.LookedAhead | moved);
    }

    private static MachineState RunReadings<TSink>(in ProtocolEvent e, in ProtocolCall call, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        switch (e.Kind)
        {
            case EventKind.SetInterrupts:
                return e.Value == 0 ? state.WithSection(0) : state.Section != 0 ? state : state.WithSection(call.Reading.Section);

            case EventKind.KeepReading when call.Reading.IsSeparate:
                sink.Report(new Verdict(RuleId.SeparateReadings));
                return state;

            case EventKind.KeepTogether:
                return state.WithApart(e.Value, call.Reading.IsSeparate);

            case EventKind.MoveDeadline:
                return MoveDeadline(1 << (e.Value - 1), call.Owner == Owner.Own, call.Reading, state, ref sink);

            case EventKind.ArmTimer:
                JudgeDeadlines(state, ref sink);
                return state.WithMovedBlindly(0);

            default:
                return state;
        }
    }

    private static MachineState MoveDeadline<TSink>(int deadline, bool isOwn, ReadingMeaning value, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if ((value.Deadlines & ~value.Moved & deadline) != 0 && !value.HasReading)
        {
            // It gets the instant that it has.
            return state;
        }

        if ((value.Moved & deadline) == 0 || value.IsAnchored)
        {
            return state.WithMovedAlone(state.MovedAlone & ~deadline).WithMovedBlindly(state.MovedBlindly & ~deadline);
        }

        bool isApart = isOwn && (state.MovedAlone & ~deadline) != 0;
        if (isApart)
        {
            sink.Report(new Verdict(RuleId.DeadlinesApart));
        }

        bool isBlind = !value.HasReading && (deadline & TimeDeadlines & ~state.LookedAhead) != 0;
        int blindly = isBlind ? state.MovedBlindly | deadline : value.HasReading ? state.MovedBlindly & ~deadline : state.MovedBlindly;
        state = state.WithMovedBlindly(blindly);
        return state.WithMovedAlone(isApart ? 0 : isOwn ? state.MovedAlone | deadline : state.MovedAlone).WithLookedAhead(state.LookedAhead & ~deadline);
    }

    private static void JudgeDeadlines<TSink>(MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.MovedBlindly != 0)
        {
            sink.Report(new Verdict(RuleId.DeadlineNotClamped));
        }
    }

    private static void JudgeParts<TSink>(MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.Apart != 0)
        {
            sink.Report(new Verdict(RuleId.SeparateReadings, Reason.PartsApart));
        }
    }
}
