namespace VcpuLint.Analyzers.Protocol;

/// <content>What the guest entry is judged by.</content>
internal static partial class Transfer
{
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
            uint open = wrong.Rule == RuleId.EntryPartlyChecked ? wrong.Flags : flags.All;
            if (state.GaveUpCpu && !depends && (open & ~flags.Reschedule) != 0)
            {
                sink.Report(new Verdict(RuleId.NoDrain, flags: open));
            }
        }

        if (state.MustExit)
        {
            sink.Report(unproven != Reason.None ? new Verdict(RuleId.Unproven, unproven) : new Verdict(RuleId.DrainResultLost));
        }

        if (state.ClearedMustExit)
        {
            sink.Report(new Verdict(RuleId.MustExitCleared));
        }

        if (state.JudgesMode && !state.HypercallEntry && JudgePublication(state) is var reason && reason != Reason.None)
        {
            sink.Report(new Verdict(reason == Reason.PublicationUndecided ? RuleId.Unproven : RuleId.NotPublished, reason));
        }
    }

    private static Reason JudgePublication(MachineState state) => state.Mode switch
    {
        Mode.Outside => Reason.NotPublished,
        Mode.Unsafe => Reason.PublishedUnsafely,
        Mode.Stored => Reason.NoBarrier,
        Mode.Undecided => Reason.PublicationUndecided,
        _ => state.Requests switch
        {
            Requests.Unknown => Reason.RequestsUnchecked,
            Requests.Pending => Reason.RequestsPending,
            Requests.Undecided => Reason.PublicationUndecided,
            _ => Reason.None,
        },
    };

    /// <summary>The guest ran: nothing that was known of work and requests holds any more.</summary>
    private static MachineState AfterExit(MachineState state) => state.WithClean(0).WithTested(0).WithDirty(0).WithUndecided(false)
        .WithGaveUpCpu(false).WithClearedMustExit(false).WithRequests(Requests.Unknown);

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
}
