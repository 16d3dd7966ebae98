using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;
using Context = VcpuLint.Analyzers.Protocol.Context;

namespace VcpuLint.Tests.Protocol;

/// <summary>What looking at work, waiting, and enabling interrupts do to what is known of it.</summary>
public sealed class WorkTransferTests
{
    private const uint All = 31;

    private static MachineState Plain => default(MachineState).Judging(mode: true, preparation: true);

    private static MachineState Off => Plain.WithInterruptsOff(true);

    [Theory]
    [InlineData(Context.InterruptsOff, Context.None, All)]
    [InlineData(Context.InterruptsOff, Context.SpinHeld, All)]
    [InlineData(Context.SpinHeld, Context.InterruptsOff, All)]
    [InlineData(Context.SpinHeld, Context.None, 0u)]
    [InlineData(Context.None, Context.None, 0u)]
    public void A_test_that_requires_interrupts_off_counts_as_made_so(object first, object second, uint clean)
    {
        ProtocolEvent[] events = [Require((Context)first), Require((Context)second), Test(All)];

        Assert.Equal(clean, Single(Plain, Outcome.False, events).Clean);
        Assert.Equal(All, Single(Off, Outcome.False, events).Clean);
    }

    [Fact]
    public void A_drain_settles_everything()
    {
        MachineState before = Plain.WithTested(1).WithDirty(3).WithGaveUpCpu(true).WithMustExit(true).WithRequests(Requests.Clear);

        Assert.Equal(Plain.WithTested(All), Single(before, Outcome.Zero, new ProtocolEvent(EventKind.Drain)));
        Assert.Equal(Plain.WithTested(All).WithMustExit(true), Single(before, Outcome.Negative, new ProtocolEvent(EventKind.Drain)));
    }

    [Theory]
    [InlineData(Owner.Own, 2u, true)]
    [InlineData(Owner.Undecided, 6u, true)]
    [InlineData(Owner.Other, 2u, false)]
    [InlineData(Owner.Own, 1u, false)]
    [InlineData(Owner.Own, null, false)]
    public void An_order_to_leave_that_is_cleared_is_noted_if_it_may_be_the_own_one(object owner, uint? argument, bool isNoted)
    {
        Run run = Run.Of(new ProtocolCall([new ProtocolEvent(EventKind.ClearWork)], [Outcome.None], (Owner)owner, argument), Plain);

        Assert.Equal(Plain.WithClearedMustExit(isNoted), Assert.Single(run.Next).State);
    }

    [Fact]
    public void Of_two_questions_the_first_one_that_says_yes_answers_for_the_call()
    {
        Run run = Run.Of(new ProtocolCall([Test(1), Test(8)], [Outcome.True, Outcome.False], Owner.Own, null), Off);

        Assert.Equal(
            [(Outcome.True, Off.WithTested(1).WithDirty(1).WithClean(0)), (Outcome.True, Off.WithTested(9).WithDirty(8).WithClean(1)), (Outcome.False, Off.WithTested(9).WithClean(9))],
            run.Next.Select(static n => (n.Outcome, n.State)));
    }

    [Fact]
    public void Of_a_test_and_a_look_at_requests_either_answers()
    {
        MachineState published = Off.WithMode(Mode.StoredWithBarrier);
        Run run = Run.Of(new ProtocolCall([Test(1), new ProtocolEvent(EventKind.TestRequests)], [Outcome.True], Owner.Own, null), published);

        Assert.Equal(
            [published.WithTested(1).WithDirty(1), published.WithTested(1).WithClean(1).WithRequests(Requests.Pending)],
            run.Next.Select(static n => n.State));
    }

    [Theory]
    [InlineData(7u, false)]
    [InlineData(15u, false)]
    [InlineData(31u, false)]
    [InlineData(3u, true)]
    [InlineData(24u, true)]
    [InlineData(0u, true)]
    public void Whoever_looks_at_all_that_giving_up_the_CPU_leaves_undone_begins_anew(uint mask, bool gaveUp) =>
        Assert.Equal(gaveUp, Single(Plain.WithGaveUpCpu(true), Outcome.False, Test(mask)).GaveUpCpu);

    [Theory]
    [InlineData(6u, false)]
    [InlineData(31u, false)]
    [InlineData(2u, true)]
    [InlineData(25u, true)]
    [InlineData(0u, true)]
    public void An_order_stands_until_no_signal_is_left(uint mask, bool stands)
    {
        Assert.Equal(stands, Single(Plain.WithMustExit(true), Outcome.False, Test(mask)).MustExit);
        Assert.True(Run.Of(new ProtocolCall([Test(mask)], [Outcome.True], Owner.Own, null), Plain.WithMustExit(true)).Next.First().State.MustExit);
    }

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(3u)]
    public void What_is_said_to_be_pending_is_what_was_asked_for(uint mask) =>
        Assert.Equal(Plain.WithTested(mask).WithDirty(mask), Single(Plain, Outcome.True, Test(mask)));

    [Fact]
    public void What_was_stored_elsewhere_is_not_settled_by_a_test_of_no_flag()
    {
        MachineState before = Plain.WithMustExit(true).KeepAnswerElsewhere();

        Assert.True(Single(before, Outcome.True, Test(0)).AnswerElsewhere);
    }

    [Theory]
    [InlineData(Mode.Outside, Mode.Outside)]
    [InlineData(Mode.Unsafe, Mode.Unsafe)]
    [InlineData(Mode.Stored, Mode.Unsafe)]
    [InlineData(Mode.StoredWithBarrier, Mode.Unsafe)]
    [InlineData(Mode.Undecided, Mode.Undecided)]
    public void Where_interrupts_go_on_nothing_holds_any_more(object before, object after)
    {
        MachineState off = Off.WithClean(All).WithPrepared(true).WithMode((Mode)before).WithRequests(Requests.Clear);

        Assert.Equal(Plain.WithMode((Mode)after), Single(off, Outcome.None, new ProtocolEvent(EventKind.SetInterrupts)));
        Assert.Equal(off, Single(off, Outcome.None, new ProtocolEvent(EventKind.SetInterrupts, 1)));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void A_sleep_makes_what_was_known_void(int waits) =>
        Assert.Equal(Plain.WithTested(3), Single(Plain.WithTested(3).WithClean(3).WithRequests(Requests.Clear), Outcome.None, new ProtocolEvent(EventKind.Sleep, waits)));

    [Theory]
    [InlineData(Requests.Pending, true, Requests.Clear)]
    [InlineData(Requests.Pending, false, Requests.Pending)]
    [InlineData(Requests.Unknown, true, Requests.Unknown)]
    [InlineData(Requests.Unknown, false, Requests.Unknown)]
    public void A_request_that_is_taken_is_seen_in_time_with_interrupts_off(object before, bool off, object after) =>
        Assert.Equal(
            (Requests)after,
            Single(Plain.WithInterruptsOff(off).WithRequests((Requests)before), Outcome.False, new ProtocolEvent(EventKind.ConsumeRequest)).Requests);

    [Theory]
    [InlineData(7u, new[] { RuleId.EntryPartlyChecked })]
    [InlineData(3u, new[] { RuleId.EntryPartlyChecked, RuleId.NoDrain })]
    [InlineData(0u, new[] { RuleId.EntryUnchecked, RuleId.NoDrain })]
    [InlineData(31u, new RuleId[0])]
    public void The_CPU_given_up_is_no_drain_of_what_else_is_open(uint clean, object rules)
    {
        MachineState state = Off.WithClean(clean).WithTested(clean).WithGaveUpCpu(true).WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Clear);
        IReadOnlyList<Verdict> broken = Run.Of(new ProtocolCall([new ProtocolEvent(EventKind.EnterGuest)], [Outcome.None], Owner.Own, null), state).Broken;

        Assert.Equal((RuleId[])rules, broken.Select(static v => v.Rule));
        Assert.All(broken.Where(static v => v.Rule == RuleId.NoDrain), v => Assert.Equal(All & ~clean, v.Flags));
    }

    private static ProtocolEvent Test(uint mask) => new(EventKind.TestWork, mask: mask);

    private static ProtocolEvent Require(Context context) => new(EventKind.Require, (int)context);

    private static MachineState Single(MachineState state, Outcome outcome, params ProtocolEvent[] events) =>
        Assert.Single(Run.Of(new ProtocolCall([.. events], [outcome], Owner.Own, null), state).Next).State;
}
