namespace VcpuLint.Analyzers.Protocol;

/// <content>
/// What is done to the guest's clock. A call that asks for a VM-wide update where nothing limits how often, a rate limit that leaves the caller's own vCPU
/// with nothing, and a TSC that moves under a clock page that nobody writes anew.
/// </content>
internal static partial class Transfer
{
    /// <summary>What is wrong with the guest's clock where the root returns, or the guest goes on.</summary>
    public static void JudgeClock<TSink>(MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.OwesLocal)
        {
            sink.Report(new Verdict(RuleId.NoLocalUpdate));
        }

        if (state.TookNeedlessly)
        {
            sink.Report(new Verdict(RuleId.NeedlessSnapshot));
        }

        JudgePage(state, ref sink);
        JudgeDeadlines(state, ref sink);
        JudgeParts(state, ref sink);
        if (state.Lost != 0)
        {
            sink.Report(new Verdict(RuleId.ClearedAfterRead));
        }

        if (state.Erased && !(state.CatchesUp && state.ClockRequested))
        {
            sink.Report(new Verdict(RuleId.TimeErased, state.CatchesUp ? Reason.NotRequested : Reason.NoCatchUp));
        }
        else if (state.TscMoved && !state.ClockRequested)
        {
            sink.Report(new Verdict(RuleId.ClockNotRequested));
        }
    }

    private static void RunClock<TSink>(in ProtocolCall call, Outcome outcome, MachineState state, ref TSink sink)
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
                case EventKind.AskRateGate:
                    // What is let through makes up for what was refused before.
                    state = outcome.IsTrue() ? state.WithTokens(state.Tokens + 1).WithOwesLocal(false)
                        : state.WithOwesLocal(state.OwesLocal || !(state.ClockRequested || call.Clock.RefusesNothing));
                    break;
                case EventKind.BeforeFirstLoad when call.Owner == Owner.Own:
                    state = state.WithFirstLoad(true);
                    break;
                case EventKind.RaiseRequest:
                    state = RaiseRequest(call, state, ref sink);
                    break;
                case EventKind.ConsumeRequest or EventKind.TestRequests when state.Topic == ClockTopic.Page:
                    // What is done for one request has nothing to do with what is done for the next one.
                    state = state.WithSequenceRead(false);
                    break;
                case EventKind.TestMaster or EventKind.SetMaster or EventKind.TakeMaster or EventKind.NoteChange or EventKind.StepSequence when state.Topic == ClockTopic.MasterClock:
                    if (RunMasterClock(e, call, outcome, state) is not { } after)
                    {
                        return;
                    }

                    state = after;
                    break;
                case EventKind.SetInterrupts or EventKind.KeepReading or EventKind.KeepTogether or EventKind.MoveDeadline or EventKind.ArmTimer when state.Topic == ClockTopic.Readings:
                    state = RunReadings(e, call, state, ref sink);
                    break;
                case EventKind.StepPage when state.Topic == ClockTopic.Page:
                    if (StepPage((PageStep)e.Value, call, outcome, state, ref sink) is not { } stepped)
                    {
                        return;
                    }

                    state = stepped;
                    break;
                case EventKind.StepSequence when state.Topic == ClockTopic.Page:
                    state = StepSequence((SequenceStep)e.Value, call, outcome, state, ref sink);
                    break;
                case EventKind.ConsumeRequest or EventKind.ClearRequest or EventKind.ReadState or EventKind.TestRequests or EventKind.ChangeDepth or EventKind.SetInterrupts
                    when state.Topic == ClockTopic.Requests:
                    state = FollowRequest(e, call, outcome, state, ref sink);
                    break;
                case EventKind.ClearRequest when state.Topic is ClockTopic.Updates or ClockTopic.Tsc:
                    state = Clear(call, state);
                    break;
                case EventKind.ConsumeRequest when state.Topic is ClockTopic.Updates or ClockTopic.Tsc && outcome.IsTrue():
                    state = Handle(call, state);
                    break;
                case EventKind.MoveGuestTsc when call.Owner != Owner.Other:
                    state = state.WithTscMoved(true).WithErased(state.Erased || (e.Value != 0 && call.Argument != 0));
                    break;
                case EventKind.SetCatchUp when call.Owner != Owner.Other:
                    state = state.WithCatchesUp(call.Argument != 0);
                    break;
                case EventKind.PublishClock when call.Owner != Owner.Other:
                    state = state.WithTscMoved(false).WithOwesLocal(false);
                    break;
                case EventKind.TakeUnsigned when call.Argument == 1 && state.Topic == ClockTopic.Tsc:
                    sink.Report(new Verdict(RuleId.NegativeTaken));
                    break;
                case EventKind.EnterGuest:
                    JudgeClock(state, ref sink);
                    JudgeOrder(state, ref sink);
                    state = state.WithNothingFollowed().WithOwesLocal(false).WithTscMoved(false).WithErased(false).WithFirstLoad(false).WithTokens(0);
                    break;
            }
        }

        sink.Next(state.KeepTopic(), outcome);
    }

    /// <summary>All vCPUs are asked for an update, by the loop of a number, or by whoever takes the request that is made, for 0.</summary>
    public static MachineState BeginLoop<TSink>(int loop, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (!state.IsCold && state.Tokens == 0 && !state.FirstLoad && !(loop != 0 && state.InHandler))
        {
            sink.Report(new Verdict(RuleId.UnthrottledUpdate));
        }

        // One answer lets one update through, which is a whole loop where the loop stands here.
        return state.WithTokens(state.Tokens - 1).WithLoop(loop);
    }

    private static int ClockBit(in ProtocolCall call) =>
        call.Clock.ClockRequest is > 0 and <= MachineState.MaxClockRequests and var number ? 1 << (number - 1) : 0;

    private static MachineState RaiseRequest<TSink>(in ProtocolCall call, MachineState state, ref TSink sink)
        where TSink : ITransferSink
    {
        if (state.Topic == ClockTopic.Updates && call.Clock.IsWide && (!call.Clock.IsLoop || call.Clock.Loop != state.Loop))
        {
            state = BeginLoop(call.Clock.Loop, state, ref sink);
        }

        if (state.Topic == ClockTopic.MasterClock)
        {
            JudgeMasterRequest(call, state, ref sink);
            return state;
        }

        // Where readings or records are judged, the place of these sets is taken.
        int handled = state.Topic == ClockTopic.Requests ? HandledAt(call, state) : 0;
        bool isOwnToo = call.Owner != Owner.Other || call.Clock.ReachesAll || state.ForEach;
        if (handled != 0 && handled != call.Clock.Followed && isOwnToo)
        {
            state = state.WithLate(state.Late | (BitOf(call.Clock.Followed) & state.LookedFor));
        }

        return call.Clock.ClockRequest > 0 && isOwnToo ? state.WithRequested(state.Requested | ClockBit(call)).WithOwesLocal(false) : state;
    }
}
