namespace VcpuLint.Analyzers.Protocol;

/// <content>How a record is written that others may read at any moment, and how it is read: odd, barrier, parts, barrier, even.</content>
internal static partial class Transfer
{
    private static void JudgePage<TSink>(MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.VersionOdd)
        {
            sink.Report(new Verdict(RuleId.TornRecord, Reason.VersionLeftOdd));
        }

        if (state.Torn)
        {
            sink.Report(new Verdict(RuleId.TornRecord, Reason.NotAsked));
        }

        if (state.MustReadAgain)
        {
            sink.Report(new Verdict(RuleId.TornRecord, Reason.NotReadAgain));
        }
    }

    /// <summary>What a step does to the record; null if it cannot have this outcome.</summary>
    private static MachineState? StepPage<TSink>(PageStep step, in ProtocolCall call, Outcome outcome, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        switch (step)
        {
            case PageStep.ReadVersion:
                // The value stands for all versions that are odd as it is, or even.
                return outcome.IsTrue() == state.VersionOdd ? state : null;

            case PageStep.StoreVersion when call.Argument is null:
                sink.Report(new Verdict(RuleId.Unproven, Reason.VersionUndecided));
                return null;

            case PageStep.StoreVersion:
                return StoreVersion(call.Argument != 0, state, ref sink);

            case PageStep.BeginUpdate or PageStep.EndUpdate:
                return StoreVersion(step == PageStep.BeginUpdate, state, ref sink);

            case PageStep.StoreField:
                if (!state.VersionOdd)
                {
                    sink.Report(new Verdict(RuleId.TornRecord, Reason.VersionEven));
                }
                else if (!state.OddIsSeen)
                {
                    sink.Report(new Verdict(RuleId.TornRecord, Reason.NoWriteBarrier));
                    state = state.BehindWrites();
                }

                return state.VersionOdd ? state.WithFieldStored() : state;

            case PageStep.WriteBarrier:
                return state.VersionOdd ? state.BehindWrites() : state;

            default:
                return ReadPage(step, outcome, state, ref sink);
        }
    }

    private static MachineState StoreVersion<TSink>(bool odd, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (!odd && state is { VersionOdd: true, FieldStored: true, FieldsAreSeen: false })
        {
            sink.Report(new Verdict(RuleId.TornRecord, Reason.NoWriteBarrier));
        }

        return state.WithVersionOdd(odd);
    }

    private static MachineState ReadPage<TSink>(PageStep step, Outcome outcome, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        switch (step)
        {
            case PageStep.BeginRead:
                return state.WithReadsPage(true).WithMustReadAgain(false);

            case PageStep.ReadField when state.ReadsPage:
                if (!state.VersionIsRead)
                {
                    sink.Report(new Verdict(RuleId.TornRecord, Reason.NoReadBarrier));
                    state = state.BehindReads();
                }

                return state.WithFieldRead();

            case PageStep.ReadBarrier when state.ReadsPage:
                return state.BehindReads();

            case PageStep.RetryRead:
                if (state is { FieldRead: true, FieldsAreRead: false } && !outcome.IsTrue())
                {
                    sink.Report(new Verdict(RuleId.TornRecord, Reason.NoReadBarrier));
                }

                return state.WithReadsPage(false).WithMustReadAgain(outcome.IsTrue() && state.FieldRead);

            default:
                return state;
        }
    }

    /// <summary>What belongs together is read between the begin and the question whether to do it again, or while nobody else writes.</summary>
    private static MachineState StepSequence<TSink>(SequenceStep step, in ProtocolCall call, Outcome outcome, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        switch (step)
        {
            case SequenceStep.Begin:
                return state.WithReadsSequence(true).WithSequenceRead(false).WithMustReadAgain(false);

            case SequenceStep.Retry:
                if (call.Argument is not null)
                {
                    sink.Report(new Verdict(RuleId.TornRecord, Reason.AskedOfNothing));
                }

                return state.WithMustReadAgain(outcome.IsTrue() && state.PartRead).WithSequenceRead(!outcome.IsTrue() && state.PartRead).WithReadsSequence(false);

            case SequenceStep.Read when state.ReadsSequence:
                return state.WithPartRead();

            case SequenceStep.Read:
                if (state.SequenceRead && !state.UpdatesSequence)
                {
                    sink.Report(new Verdict(RuleId.TornRecord, Reason.ReadApart));
                }

                return state;

            case SequenceStep.BeginUpdate or SequenceStep.EndUpdate:
                return state.WithUpdatesSequence(step == SequenceStep.BeginUpdate).WithSequenceRead(false);

            default:
                return state;
        }
    }
}
