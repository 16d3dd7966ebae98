namespace VcpuLint.Analyzers.Protocol;

/// <content>
/// When a new master clock is asked for and taken: for a change, and not because of how things are. A new pair moves the clocks of all vCPUs by what the
/// arithmetic of host and guest has drifted apart.
/// </content>
internal static partial class Transfer
{
    /// <summary>What a call says of the master clock; null if it cannot have this outcome.</summary>
    private static MachineState? RunMasterClock(in ProtocolEvent e, in ProtocolCall call, Outcome outcome, MachineState state) => e.Kind switch
    {
        EventKind.TestMaster when e.Value == 0 => TestUse(outcome, state),
        EventKind.TestMaster => Learn(state.MasterCan, outcome) is { } can ? state.WithMasterCan(can) : null,
        EventKind.SetMaster => SetUse(call.Argument != 0 ? Known.Yes : Known.No, state),
        // The pair that is stored back is the one that was there.
        EventKind.TakeMaster when e.FromArgument && call.Argument == 1 => state,
        EventKind.TakeMaster => (state.IsCold && !state.InHandler) || HasReason(state) ? state : state.WithTookNeedlessly(true),
        EventKind.NoteChange => state.WithChanged(),

        // What the next update finds is another matter.
        EventKind.StepSequence when e.Value == (int)SequenceStep.EndUpdate => state.TookNeedlessly ? state.WithNothingFollowed().WithTookNeedlessly(true) : state.WithNothingFollowed(),
        _ => state,
    };

    private static Known? Learn(Known known, Outcome outcome)
    {
        var told = outcome.IsTrue() ? Known.Yes : Known.No;
        return known == Known.Unknown || known == told ? told : null;
    }

    private static MachineState? TestUse(Outcome outcome, MachineState state)
    {
        if (state.MasterWill != Known.Unknown)
        {
            return Learn(state.MasterWill, outcome) is null ? null : state;
        }

        return Learn(state.MasterWas, outcome) is not { } was ? null
            : was == Known.No ? state.WithMasterWas(was).WithTookNeedlessly(false)
            : state.WithMasterWas(was);
    }

    private static MachineState SetUse(Known use, MachineState state)
    {
        state = state.MasterWill == Known.Unknown ? state : state.WithMasterWas(state.MasterWill);
        return use == Known.No ? state.WithMasterWill(use).WithTookNeedlessly(false) : state.WithMasterWill(use);
    }

    /// <summary>Whether a new pair changes what was not the same before: it is the first one, nobody uses it, or something has changed.</summary>
    private static bool HasReason(MachineState state) =>
        state.Changed || state.MasterWas == Known.No || state.MasterWill == Known.No || (state.MasterWill == Known.Unknown && state.MasterCan == Known.No);

    private static void JudgeMasterRequest<TSink>(in ProtocolCall call, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (!call.Clock.TakesMaster)
        {
            return;
        }

        bool toggles = state.MasterWas != Known.Unknown && state.MasterCan != Known.Unknown && state.MasterWas != state.MasterCan;
        bool again = call.Clock.IsAgain || (call.Clock.Followed != 0 && HandledAt(call, state) == call.Clock.Followed);
        if (!state.IsCold && !state.Changed && !toggles && !again && !state.FirstLoad && state.Tokens == 0)
        {
            sink.Report(new Verdict(RuleId.LevelTriggered));
        }

        if (call.Clock.AsksEach || state.ForEach)
        {
            sink.Report(new Verdict(RuleId.RepeatedForAll));
        }
    }
}
