using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;

namespace VcpuLint.Tests.Protocol;

/// <summary>What the steps of a record that others read, of the master clock, of deadlines and of requests do to a state.</summary>
public sealed class ClockTransferTests
{
    private static MachineState Page => Start(ClockTopic.Page);

    private static MachineState Master => Start(ClockTopic.MasterClock);

    [Fact]
    public void A_record_that_is_written_or_read_as_a_whole_leaves_nothing_behind()
    {
        Assert.Equal(Page, Through(Written(), Step(PageStep.EndUpdate)));
        Assert.Equal(Page, Through(Read(), Step(PageStep.RetryRead)));
    }

    [Fact]
    public void What_begins_anew_owes_each_barrier_anew()
    {
        MachineState written = Written(), read = Read();

        Assert.Equal(Through(Page, Step(PageStep.BeginUpdate)), Through(written, Step(PageStep.BeginUpdate)));
        Assert.Equal(Through(Page, Step(PageStep.BeginRead)), Through(read, Step(PageStep.BeginRead)));
        Assert.False(Through(written, Step(PageStep.StoreField)).FieldsAreSeen);
        Assert.False(Through(read, Step(PageStep.ReadField)).FieldsAreRead);
        Assert.True(Through(read, Step(PageStep.ReadField)).VersionIsRead);
    }

    [Fact]
    public void A_barrier_that_is_missing_is_missed_once()
    {
        MachineState odd = Through(Page, Step(PageStep.BeginUpdate));
        MachineState begun = Through(Page, Step(PageStep.BeginRead));

        Assert.Equal([Reason.NoWriteBarrier], Reasons(odd, Step(PageStep.StoreField)));
        Assert.Empty(Reasons(Through(odd, Step(PageStep.StoreField)), Step(PageStep.StoreField)));
        Assert.Equal([Reason.NoReadBarrier], Reasons(begun, Step(PageStep.ReadField)));
        Assert.Empty(Reasons(Through(begun, Step(PageStep.ReadField)), Step(PageStep.ReadField)));
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Only_what_is_used_needs_a_barrier_behind_it(bool isAgain, bool isMissed)
    {
        MachineState read = Through(Page, Step(PageStep.BeginRead), Step(PageStep.ReadBarrier), Step(PageStep.ReadField));
        Run run = Run.Of(new ProtocolCall([Step(PageStep.RetryRead)], [isAgain ? Outcome.True : Outcome.False], Owner.Own, null), read);

        Assert.Equal(isMissed ? [Reason.NoReadBarrier] : [], run.Broken.Select(static v => v.Reason));
        Assert.Equal(Page.WithMustReadAgain(isAgain), Assert.Single(run.Next).State);
        Assert.Equal(Through(Page, Step(PageStep.BeginRead)), Through(Page.WithMustReadAgain(true), Step(PageStep.BeginRead)));
    }

    [Fact]
    public void A_record_of_which_nothing_was_read_need_not_be_read_again()
    {
        Run run = Run.Of(new ProtocolCall([Step(PageStep.RetryRead)], [Outcome.True], Owner.Own, null), Through(Page, Step(PageStep.BeginRead)));

        Assert.Equal(Page, Assert.Single(run.Next).State);
    }

    [Fact]
    public void A_version_that_nobody_knows_is_not_proved()
    {
        Run run = Run.Of(new ProtocolCall([Step(PageStep.StoreVersion)], [Outcome.None], Owner.Own, null), Page);

        Verdict broken = Assert.Single(run.Broken);
        Assert.Equal((RuleId.Unproven, Reason.VersionUndecided), (broken.Rule, broken.Reason));
        Assert.Empty(run.Next);
    }

    [Fact]
    public void What_was_read_before_is_not_read_apart_from_what_the_writer_reads()
    {
        MachineState section = Through(Page, Step(SequenceStep.Begin), Step(SequenceStep.Read), Step(SequenceStep.Retry));
        MachineState updating = Through(Page, Step(SequenceStep.BeginUpdate));

        Assert.Equal([Reason.ReadApart], Reasons(section, Step(SequenceStep.Read)));
        Assert.Empty(Reasons(Page, Step(SequenceStep.Read)));
        Assert.Empty(Reasons(updating, Step(SequenceStep.Read)));
        Assert.Empty(Reasons(updating.WithSequenceRead(true), Step(SequenceStep.Read)));
        MachineState updated = Through(updating.WithSequenceRead(true), Step(SequenceStep.EndUpdate));
        Assert.Equal([Reason.ReadApart], Reasons(updated.WithSequenceRead(true), Step(SequenceStep.Read)));
        Assert.Equal([Reason.ReadApart], Reasons(section.WithPartRead().WithVersionOdd(true), Step(SequenceStep.Read)));
    }

    [Fact]
    public void What_the_next_update_finds_is_another_matter()
    {
        MachineState taken = Through(Master.WithMasterWas(Known.Yes).WithMasterCan(Known.Yes), new ProtocolEvent(EventKind.TakeMaster));

        Assert.True(taken.TookNeedlessly);
        Assert.Equal(Master.WithTookNeedlessly(true), Through(taken, Step(SequenceStep.EndUpdate)));
        Assert.Equal(Master, Through(Master.WithChanged().WithMasterCan(Known.No), Step(SequenceStep.EndUpdate)));
    }

    [Fact]
    public void What_was_set_last_is_what_was_before()
    {
        MachineState off = Set(Master, 0);

        Assert.Equal((Known.Unknown, Known.No), (off.MasterWas, off.MasterWill));
        Assert.Equal((Known.No, Known.Yes), (Set(off, 1).MasterWas, Set(off, 1).MasterWill));
    }

    [Theory]
    [InlineData(Known.Unknown, Known.No, false)]
    [InlineData(Known.Unknown, Known.Yes, true)]
    [InlineData(Known.Unknown, Known.Unknown, true)]
    [InlineData(Known.Yes, Known.No, true)]
    [InlineData(Known.No, Known.Yes, false)]
    public void A_pair_that_nobody_is_going_to_use_is_not_taken_needlessly(object will, object can, bool isNeedless)
    {
        MachineState before = Master.WithMasterWill((Known)will).WithMasterCan((Known)can);

        Assert.Equal(isNeedless, Through(before, new ProtocolEvent(EventKind.TakeMaster)).TookNeedlessly);
    }

    [Fact]
    public void A_deadline_that_is_bounded_by_a_reading_is_moved_blindly_no_more_and_the_others_still_are()
    {
        MachineState before = Start(ClockTopic.Readings).WithMovedBlindly(5);
        var bounded = new ReadingMeaning(IsSeparate: false, HasReading: true, Moved: 1, Deadlines: 1, IsAnchored: false, Section: 0);
        var moves = new ProtocolCall([new ProtocolEvent(EventKind.MoveDeadline, 1)], [Outcome.None], Owner.Own, null) { Reading = bounded };

        Assert.Equal(4, Assert.Single(Run.Of(moves, before).Next).State.MovedBlindly);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    public void Time_that_was_erased_is_made_up_for_where_its_request_is_taken(bool catchesUp, bool isErased)
    {
        MachineState before = Start(ClockTopic.Tsc).WithRequested(1).WithErased(true).WithTscMoved(true).WithCatchesUp(catchesUp);
        var meaning = new ClockMeaning { ClockRequest = 1 };
        var taken = new ProtocolCall([new ProtocolEvent(EventKind.ConsumeRequest)], [Outcome.True], Owner.Own, null) { Clock = meaning };

        MachineState after = Assert.Single(Run.Of(taken, before).Next).State;

        Assert.Equal((isErased, false, 0), (after.Erased, after.TscMoved, after.Requested));
    }

    private static MachineState Written() =>
        Through(Page, Step(PageStep.BeginUpdate), Step(PageStep.WriteBarrier), Step(PageStep.StoreField), Step(PageStep.WriteBarrier));

    private static MachineState Read() =>
        Through(Page, Step(PageStep.BeginRead), Step(PageStep.ReadBarrier), Step(PageStep.ReadField), Step(PageStep.ReadBarrier));

    [Fact]
    public void A_request_that_a_handler_makes_again_says_nothing_of_readings_and_records()
    {
        var raise = new ProtocolCall([new ProtocolEvent(EventKind.RaiseRequest)], [Outcome.None], Owner.Own, null)
        {
            Clock = new ClockMeaning { Followed = 1, Handled = 2 },
        };
        MachineState moved = Start(ClockTopic.Readings).WithMovedAlone(7);
        MachineState written = Written();

        Assert.Equal(moved, Assert.Single(Run.Of(raise, moved).Next).State);
        Assert.Equal(written, Assert.Single(Run.Of(raise, written).Next).State);
    }

    private static MachineState Start(ClockTopic topic) => MachineState.Clock(topic, part: 0, cold: false, port: 1);

    private static ProtocolEvent Step(PageStep step) => new(EventKind.StepPage, (int)step);

    private static ProtocolEvent Step(SequenceStep step) => new(EventKind.StepSequence, (int)step);

    private static MachineState Set(MachineState state, uint use) =>
        Assert.Single(Run.Of(new ProtocolCall([new ProtocolEvent(EventKind.SetMaster)], [Outcome.None], Owner.Own, use), state).Next).State;

    private static IEnumerable<Reason> Reasons(MachineState state, ProtocolEvent e) => Of(state, e).Broken.Select(static v => v.Reason);

    private static MachineState Through(MachineState state, params ProtocolEvent[] events) =>
        events.Aggregate(state, static (before, e) => Assert.Single(Of(before, e).Next).State);

    // A question is answered with no here.
    private static Run Of(MachineState state, ProtocolEvent e) =>
        Run.Of(new ProtocolCall([e], [e.IsClockQuestion ? Outcome.False : Outcome.None], Owner.Own, null), state);
}
