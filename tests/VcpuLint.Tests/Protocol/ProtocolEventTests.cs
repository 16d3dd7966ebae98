using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Protocol;

/// <summary>What kind of event it is, with which results it comes, and what its parts are.</summary>
public sealed class ProtocolEventTests
{
    [Fact]
    public void Questions_about_clocks()
    {
        EventKind[] always = [EventKind.AskRateGate, EventKind.TestMaster];
        foreach (EventKind kind in Enum.GetValues<EventKind>())
        {
            for (int value = 0; value <= (int)PageStep.RetryRead; value++)
            {
                bool asks = always.Contains(kind)
                    || (kind == EventKind.StepPage && (PageStep)value is PageStep.ReadVersion or PageStep.RetryRead)
                    || (kind == EventKind.StepSequence && (SequenceStep)value == SequenceStep.Retry);

                Assert.Equal(asks, new ProtocolEvent(kind, value).IsClockQuestion);
            }
        }
    }

    [Fact]
    public void What_is_about_clocks_alone_or_about_requests_moves_nothing_that_an_entry_is_judged_by()
    {
        EventKind[] requests =
        [
            EventKind.RaiseRequest, EventKind.TestRequests, EventKind.ConsumeRequest, EventKind.SetExitReason, EventKind.CountSignalExit, EventKind.PrepareSleep,
        ];

        Assert.True(new ProtocolEvent(EventKind.Kick).IsClock);
        Assert.True(new ProtocolEvent(EventKind.StepSequence).IsClock);
        Assert.False(new ProtocolEvent(EventKind.EnterGuest).IsClock);
        Assert.All(requests, static kind => Assert.True(new ProtocolEvent(kind).IsMinor));
        Assert.True(new ProtocolEvent(EventKind.Kick).IsMinor);
        Assert.All([EventKind.TestWork, EventKind.Drain, EventKind.EnterGuest, EventKind.SetInterrupts], static kind => Assert.False(new ProtocolEvent(kind).IsMinor));
    }

    [Theory]
    [InlineData(Results.Any, Outcome.None, true)]
    [InlineData(Results.Any, Outcome.Negative, true)]
    [InlineData(Results.No, Outcome.Zero, true)]
    [InlineData(Results.No, Outcome.False, true)]
    [InlineData(Results.No, Outcome.True, false)]
    [InlineData(Results.Negative, Outcome.Negative, true)]
    [InlineData(Results.Negative, Outcome.NonZero, false)]
    [InlineData(Results.Negative | Results.Positive, Outcome.NonZero, true)]
    [InlineData(Results.Negative, Outcome.None, false)]
    public void It_comes_with_the_results_that_it_names(object when, object outcome, bool comes) =>
        Assert.Equal(comes, new ProtocolEvent(EventKind.Sleep, when: (Results)when).ComesWith((Outcome)outcome));

    [Fact]
    public void Each_part_is_kept()
    {
        var e = new ProtocolEvent(EventKind.TestWork, 2, Depth.Srcu, mask: 5, racy: true, fromArgument: true, Results.True);

        Assert.Equal((EventKind.TestWork, 2, Depth.Srcu, 5u, true, true, Results.True), (e.Kind, e.Value, e.Depth, e.Mask, e.Racy, e.FromArgument, e.When));
        Assert.False(new ProtocolEvent(EventKind.TestWork).Racy);
        Assert.Equal((RuleId.NoDrain, Reason.Unheard, 3u), Parts(new Verdict(RuleId.NoDrain, Reason.Unheard, 3)));
        Assert.Equal((6u, 24u, 31u), Parts(new WorkFlagTable(["A", "B", "C", "D", "E"], mustExit: 6, reschedule: 24)));
    }

    [Fact]
    public void A_call_answers_where_one_of_its_events_asks()
    {
        var test = new ProtocolEvent(EventKind.TestWork);
        var sleep = new ProtocolEvent(EventKind.Sleep);

        Assert.True(new ProtocolCall([sleep, test], [Outcome.True], Owner.Own, null).Answers);
        Assert.True(new ProtocolCall([test, test], [Outcome.True], Owner.Own, null).Answers);
        Assert.False(new ProtocolCall([sleep, sleep], [Outcome.None], Owner.Own, null).Answers);
        Assert.False(new ProtocolCall([], [Outcome.None], Owner.Own, null).Answers);
    }

    private static (RuleId Rule, Reason Reason, uint Flags) Parts(Verdict verdict) => (verdict.Rule, verdict.Reason, verdict.Flags);

    private static (uint MustExit, uint Reschedule, uint All) Parts(WorkFlagTable flags) => (flags.MustExit, flags.Reschedule, flags.All);
}
