using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;

namespace VcpuLint.Tests.Protocol;

/// <summary>What single calls do to what is known of clocks and requests, and what is wrong where the guest goes on.</summary>
public sealed class ClockCallTests
{
    private static MachineState Page => Start(ClockTopic.Page);

    private static MachineState Master => Start(ClockTopic.MasterClock);

    private static MachineState Requests => Start(ClockTopic.Requests);

    private static MachineState Updates => Start(ClockTopic.Updates);

    private static MachineState Tsc => Start(ClockTopic.Tsc);

    private static MachineState Readings => Start(ClockTopic.Readings);

    [Fact]
    public void What_is_wrong_at_an_entry()
    {
        var enter = new ProtocolEvent(EventKind.EnterGuest);

        Assert.Equal([(RuleId.SeparateReadings, Reason.PartsApart)], Broken(Readings.WithApart(0, true), enter));
        Assert.Equal([(RuleId.SeparateReadings, Reason.PartsApart)], Broken(Readings.WithApart(5, true), enter));
        Assert.Equal([(RuleId.ClearedAfterRead, Reason.None)], Broken(Requests.WithLost(1), enter));
        Assert.Equal([(RuleId.HandlerOrder, Reason.None)], Broken(Requests.WithLate(1), enter));
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            Assert.Empty(Broken(Start(topic), enter));
        }
    }

    [Theory]
    [InlineData(EventKind.ConsumeRequest)]
    [InlineData(EventKind.TestRequests)]
    public void A_record_that_was_read_for_one_request_is_not_read_apart_for_the_next(object kind)
    {
        Assert.Equal(Page, After(Page.WithSequenceRead(true), new ProtocolEvent((EventKind)kind), Outcome.True));
        Assert.Equal(Page, After(Page.WithSequenceRead(true), new ProtocolEvent((EventKind)kind), Outcome.False));
    }

    [Fact]
    public void Requests_are_taken_back_where_updates_or_the_TSC_are_judged()
    {
        var clear = new ProtocolEvent(EventKind.ClearRequest);
        var second = new ClockMeaning { ClockRequest = 2 };
        foreach (MachineState start in (MachineState[])[Updates, Tsc])
        {
            Assert.Equal(1, After(start.WithRequested(3), clear, Outcome.None, second).Requested);
            Assert.Equal(3, After(start.WithRequested(3), clear, Outcome.None, second, Owner.Other).Requested);
            Assert.Equal(3, After(start.WithRequested(3), clear, Outcome.None).Requested);
        }
    }

    [Fact]
    public void A_request_that_is_found_is_done()
    {
        MachineState before = Tsc.WithRequested(1).WithTscMoved(true).WithErased(true).WithCatchesUp(true);
        var take = new ProtocolEvent(EventKind.ConsumeRequest);
        var first = new ClockMeaning { ClockRequest = 1 };

        Assert.Equal(Tsc.WithCatchesUp(true), After(before, take, Outcome.True, first));
        Assert.Equal(before, After(before, take, Outcome.False, first));
        Assert.Equal(before, After(before, take, Outcome.True, first, Owner.Other));
        Assert.Equal(before, After(before, take, Outcome.True, first with { ClockRequest = 2 }));
        Assert.Equal(before, After(before, take, Outcome.True, default));
    }

    [Theory]
    [InlineData(Owner.Own, 2)]
    [InlineData(Owner.Undecided, 2)]
    [InlineData(Owner.Other, 0)]
    public void What_was_let_through_before_a_request_was_found_was_let_through_outside(object owner, int outside)
    {
        var take = new ProtocolEvent(EventKind.ConsumeRequest);

        Assert.Equal(outside, After(Updates.WithTokens(2), take, Outcome.True, default, (Owner)owner).Outside);
        Assert.Equal(0, After(Updates.WithTokens(2), take, Outcome.False, default, (Owner)owner).Outside);
    }

    [Fact]
    public void A_request_that_a_handler_makes_of_another_is_late_where_it_was_looked_for()
    {
        var raise = new ProtocolEvent(EventKind.RaiseRequest);
        var other = new ClockMeaning { Followed = 2, Handled = 3 };

        Assert.Equal(Requests.WithLookedFor(3).WithLate(2), After(Requests.WithLookedFor(3), raise, Outcome.None, other));
        Assert.Equal(Requests.WithLookedFor(1), After(Requests.WithLookedFor(1), raise, Outcome.None, other));
        Assert.Equal(Requests.WithLookedFor(3), After(Requests.WithLookedFor(3), raise, Outcome.None, other with { Handled = 2 }));
        Assert.Equal(Requests.WithLookedFor(3), After(Requests.WithLookedFor(3), raise, Outcome.None, other with { Handled = 0 }));
        Assert.Equal(Readings.WithMovedAlone(7), After(Readings.WithMovedAlone(7), raise, Outcome.None, new ClockMeaning { Followed = 2 }));
        Assert.Equal(Page.WithVersionOdd(true).BehindWrites(), After(Page.WithVersionOdd(true).BehindWrites(), raise, Outcome.None, new ClockMeaning { Followed = 2 }));
    }

    [Fact]
    public void State_that_is_read_is_read_anew()
    {
        MachineState before = Requests.WithRead(4).WithLost(7).WithOpen(8).WithReadBefore(8);
        MachineState after = After(before, new ProtocolEvent(EventKind.ReadState), Outcome.None, new ClockMeaning { Announced = 3, Handled = 2 });

        Assert.Equal((7u, 4u, 9u, 11u), (after.Read, after.Lost, after.ReadBefore, after.Open));
        Assert.Equal(Requests.WithRead(7).WithLost(4).WithReadBefore(9).WithOpen(11), after);
    }

    [Theory]
    [InlineData(Depth.Spin)]
    [InlineData(Depth.Mutex)]
    public void What_is_read_under_a_lock_is_open_from_the_unlock_on(object depth)
    {
        MachineState locked = After(Requests.WithRead(4).WithOpen(3), new ProtocolEvent(EventKind.ChangeDepth, 1, (Depth)depth), Outcome.None);
        MachineState read = After(locked, new ProtocolEvent(EventKind.ReadState), Outcome.None, new ClockMeaning { Announced = 1 });
        MachineState nested = After(read, new ProtocolEvent(EventKind.ChangeDepth, 1, (Depth)depth), Outcome.None);
        MachineState inner = After(nested, new ProtocolEvent(EventKind.ChangeDepth, -1, (Depth)depth), Outcome.None);
        MachineState unlocked = After(inner, new ProtocolEvent(EventKind.ChangeDepth, -1, (Depth)depth), Outcome.None);

        Assert.Equal((3u, 1), (locked.Open, locked.DepthOf((Depth)depth)));
        Assert.Equal((2u, 5u), (read.Open, read.Read));
        Assert.Equal((2u, 2), (nested.Open, nested.DepthOf((Depth)depth)));
        Assert.Equal((2u, 1), (inner.Open, inner.DepthOf((Depth)depth)));
        Assert.Equal((7u, 0), (unlocked.Open, unlocked.DepthOf((Depth)depth)));
        Assert.Equal(unlocked, After(unlocked, new ProtocolEvent(EventKind.ChangeDepth, -1, (Depth)depth), Outcome.None));
        Assert.Equal(3, After(Requests.WithDepth((Depth)depth, 3), new ProtocolEvent(EventKind.ChangeDepth, 1, (Depth)depth), Outcome.None).DepthOf((Depth)depth));
    }

    [Fact]
    public void A_request_has_a_bit_by_its_number() =>
        Assert.Equal([0u, 1u, 2u, 4u, 512u], new[] { 0, 1, 2, 3, MachineState.MaxFollowed }.Select(Transfer.BitOf));

    [Fact]
    public void The_answer_whether_a_master_clock_can_be_used_is_kept_and_stays_the_same()
    {
        var ask = new ProtocolEvent(EventKind.TestMaster, 1);

        Assert.Equal(Master.WithMasterCan(Known.Yes), After(Master, ask, Outcome.True));
        Assert.Equal(Master.WithMasterCan(Known.No), After(Master, ask, Outcome.False));
        Assert.Equal(Master.WithMasterCan(Known.No), After(Master.WithMasterCan(Known.No), ask, Outcome.False));
        Assert.Empty(Of(Master.WithMasterCan(Known.No), ask, Outcome.True, default, Owner.Own, null).Next);
        Assert.Empty(Of(Master.WithMasterCan(Known.Yes), ask, Outcome.False, default, Owner.Own, null).Next);
    }

    [Fact]
    public void The_answer_whether_a_master_clock_is_used_is_kept_and_stays_the_same()
    {
        var ask = new ProtocolEvent(EventKind.TestMaster);

        Assert.Equal(Master.WithMasterWas(Known.Yes), After(Master, ask, Outcome.True));
        Assert.Equal(Master.WithMasterWas(Known.No), After(Master, ask, Outcome.False));
        Assert.Empty(Of(Master.WithMasterWas(Known.Yes), ask, Outcome.False, default, Owner.Own, null).Next);
        Assert.Equal(Master.WithMasterWill(Known.Yes), After(Master.WithMasterWill(Known.Yes), ask, Outcome.True));
        Assert.Empty(Of(Master.WithMasterWill(Known.Yes), ask, Outcome.False, default, Owner.Own, null).Next);
    }

    [Theory]
    [InlineData(1u, false)]
    [InlineData(0u, true)]
    [InlineData(2u, true)]
    [InlineData(null, true)]
    public void A_pair_that_is_stored_back_is_no_new_one(uint? argument, bool isNew)
    {
        Assert.Equal(isNew, After(Master, new ProtocolEvent(EventKind.TakeMaster, fromArgument: true), Outcome.None, argument: argument).TookNeedlessly);
        Assert.True(After(Master, new ProtocolEvent(EventKind.TakeMaster), Outcome.None, argument: argument).TookNeedlessly);
    }

    [Fact]
    public void A_reading_begins_with_nothing_read_and_nothing_owed() =>
        Assert.Equal(Page.WithReadsSequence(true), After(Page.WithMustReadAgain(true).WithSequenceRead(true).WithReadsSequence(true).WithPartRead(), Step(SequenceStep.Begin), Outcome.None));

    [Fact]
    public void What_was_read_of_a_sequence_is_whole_or_is_to_be_read_again()
    {
        MachineState begun = Page.WithReadsSequence(true);

        Assert.Equal(Page, After(begun, Step(SequenceStep.Retry), Outcome.False));
        Assert.Equal(Page, After(begun, Step(SequenceStep.Retry), Outcome.True));
        Assert.Equal(Page.WithSequenceRead(true), After(begun.WithPartRead(), Step(SequenceStep.Retry), Outcome.False));
        Assert.Equal(Page.WithMustReadAgain(true), After(begun.WithPartRead(), Step(SequenceStep.Retry), Outcome.True));
    }

    [Fact]
    public void An_update_begins_and_ends_with_nothing_read()
    {
        MachineState read = Page.WithSequenceRead(true);

        Assert.Equal(Page.WithUpdatesSequence(true), After(read, Step(SequenceStep.BeginUpdate), Outcome.None));
        Assert.Equal(Page, After(read.WithUpdatesSequence(true), Step(SequenceStep.EndUpdate), Outcome.None));
    }

    [Fact]
    public void A_section_ends_where_interrupts_go_on()
    {
        var section = new ReadingMeaning(false, false, 0, 0, false, Section: 7);

        Assert.Equal(Readings.WithSection(7), After(Readings, new ProtocolEvent(EventKind.SetInterrupts, 1), Outcome.None, reading: section));
        Assert.Equal(Readings.WithSection(9), After(Readings.WithSection(9), new ProtocolEvent(EventKind.SetInterrupts, 1), Outcome.None, reading: section));
        Assert.Equal(Readings, After(Readings.WithSection(9), new ProtocolEvent(EventKind.SetInterrupts, 0), Outcome.None, reading: section));
    }

    [Fact]
    public void Who_looked_ahead_of_a_deadline_has_looked_for_one_move()
    {
        var moved = new ReadingMeaning(false, HasReading: false, Moved: 1, Deadlines: 1, IsAnchored: false, Section: 0);
        MachineState after = After(Readings.WithLookedAhead(5), new ProtocolEvent(EventKind.MoveDeadline, 1), Outcome.None, reading: moved);

        Assert.Equal((4, 0, 1), (after.LookedAhead, after.MovedBlindly, after.MovedAlone));
        Assert.Equal(1, After(after, new ProtocolEvent(EventKind.MoveDeadline, 1), Outcome.None, reading: moved).MovedBlindly);
    }

    private static MachineState Start(ClockTopic topic) => MachineState.Clock(topic, part: 0, cold: false, port: 1);

    private static ProtocolEvent Step(SequenceStep step) => new(EventKind.StepSequence, (int)step);

    private static (RuleId Rule, Reason Reason)[] Broken(MachineState state, ProtocolEvent e) =>
        [.. Of(state, e, Outcome.None, default, Owner.Own, null).Broken.Select(static v => (v.Rule, v.Reason))];

    private static MachineState After(
        MachineState state, ProtocolEvent e, Outcome outcome, ClockMeaning meaning = default, Owner owner = Owner.Own, uint? argument = null, ReadingMeaning reading = default) =>
        Assert.Single(Of(state, e, outcome, meaning, owner, argument, reading).Next).State;

    private static Run Of(MachineState state, ProtocolEvent e, Outcome outcome, ClockMeaning meaning, Owner owner, uint? argument, ReadingMeaning reading = default) =>
        Run.Of(new ProtocolCall([e], [outcome], owner, argument) { Clock = meaning, Reading = reading }, state);
}
