using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;
using Context = VcpuLint.Analyzers.Protocol.Context;

namespace VcpuLint.Tests.Protocol;

/// <summary>What single events do to a state and what they break, with the reason that a message names.</summary>
public sealed class TransferTests
{
    private static MachineState Plain => default(MachineState).Judging(mode: true, preparation: true);

    private static MachineState Off => Plain.WithInterruptsOff(true);

    [Theory]
    [InlineData(Depth.Preempt, Reason.PreemptionEnabled, Reason.PreemptionDisabled)]
    [InlineData(Depth.Spin, Reason.SpinNotHeld, Reason.SpinHeld)]
    [InlineData(Depth.Mutex, Reason.MutexNotHeld, Reason.MutexHeld)]
    [InlineData(Depth.Srcu, Reason.SrcuNotHeld, Reason.SrcuHeld)]
    public void A_depth_without_its_pair_is_named(object depth, object below, object above)
    {
        Verdict broken = Assert.Single(Of(Plain, new ProtocolEvent(EventKind.ChangeDepth, -1, (Depth)depth)).Broken);

        Assert.Equal((RuleId.Unbalanced, (Reason)below), (broken.Rule, broken.Reason));
        Assert.Equal((Reason)above, Transfer.JudgeReturn(Plain, Plain.WithDepth((Depth)depth, 1)));
        Assert.Equal((Reason)below, Transfer.JudgeReturn(Plain.WithDepth((Depth)depth, 2), Plain.WithDepth((Depth)depth, 1)));
    }

    [Fact]
    public void A_return_is_judged_by_the_start()
    {
        Assert.Equal(Reason.None, Transfer.JudgeReturn(Off, Off));
        Assert.Equal(Reason.InterruptsOff, Transfer.JudgeReturn(Plain, Off));
        Assert.Equal(Reason.InterruptsOn, Transfer.JudgeReturn(Off, Plain));
    }

    [Theory]
    [InlineData(Context.InterruptsOff, Reason.InterruptsOn)]
    [InlineData(Context.PreemptionDisabled, Reason.PreemptionEnabled)]
    [InlineData(Context.SpinHeld, Reason.SpinNotHeld)]
    [InlineData(Context.MutexHeld, Reason.MutexNotHeld)]
    [InlineData(Context.SrcuHeld, Reason.SrcuNotHeld)]
    public void What_is_required_and_is_not_is_named_and_counts_as_if_it_were(object required, object reason)
    {
        MachineState assumed = Transfer.Assume((Context)required, Plain);

        Assert.Equal([(Reason)reason], Missing((Context)required, Plain));
        Assert.Empty(Missing((Context)required, assumed));
        Assert.Equal(assumed, Transfer.Assume((Context)required, assumed));
        Assert.Equal(Plain, Transfer.TakeBack((Context)required, Plain, assumed));
    }

    [Fact]
    public void What_is_to_be_free_and_is_not_is_named_and_counts_as_if_it_were()
    {
        MachineState held = Off.WithDepth(Depth.Preempt, 2);

        Assert.Equal([Reason.InterruptsOff], Missing(Context.InterruptsOn, held));
        Assert.Equal([Reason.PreemptionDisabled], Missing(Context.PreemptionEnabled, held));
        Assert.Equal(Off, Transfer.Assume(Context.PreemptionEnabled, held));
        Assert.Equal(Plain.WithDepth(Depth.Preempt, 2), Transfer.Assume(Context.InterruptsOn, held));
        Assert.Equal(held, Transfer.TakeBack(Context.PreemptionEnabled | Context.InterruptsOn, held, Plain));
    }

    [Fact]
    public void What_the_body_changed_is_not_taken_back()
    {
        // It was to come with interrupts off and a spin lock, and has enabled the ones and released the other.
        const Context Required = Context.InterruptsOff | Context.SpinHeld;

        Assert.Equal(Plain, Transfer.TakeBack(Required, Plain, Plain));
        Assert.Equal(Plain.WithDepth(Depth.Mutex, 1), Transfer.TakeBack(Required, Plain, Off.WithDepth(Depth.Spin, 1).WithDepth(Depth.Mutex, 1)));
        Assert.Equal(Plain.WithDepth(Depth.Mutex, 3), Transfer.TakeBack(Context.PreemptionEnabled, Plain.WithDepth(Depth.Preempt, 0), Plain.WithDepth(Depth.Mutex, 3)));
        Assert.Equal(3, Transfer.TakeBack(Context.PreemptionEnabled, Plain.WithDepth(Depth.Preempt, 2), Plain.WithDepth(Depth.Preempt, 2)).DepthOf(Depth.Preempt));
    }

    [Theory]
    [InlineData(1, 0, Reason.PreemptionDisabled)]
    [InlineData(0, 1, Reason.SpinHeld)]
    [InlineData(1, 1, Reason.PreemptionDisabled)]
    public void What_forbids_sleep_is_named(int preempt, int spin, object reason)
    {
        MachineState state = Plain.WithDepth(Depth.Preempt, preempt).WithDepth(Depth.Spin, spin);

        Assert.Equal([(Reason)reason], Of(state, new ProtocolEvent(EventKind.Sleep)).Broken.Select(static v => v.Reason));
        Assert.Equal([Reason.InterruptsOff], Of(state.WithInterruptsOff(true), new ProtocolEvent(EventKind.Sleep)).Broken.Select(static v => v.Reason));
    }

    [Fact]
    public void Only_a_wait_is_wrong_in_an_SRCU_section()
    {
        MachineState state = Plain.WithDepth(Depth.Srcu, 1);

        Assert.Empty(Of(state, new ProtocolEvent(EventKind.Sleep)).Broken);
        Assert.Equal([RuleId.WaitInSrcu], Of(state, new ProtocolEvent(EventKind.Sleep, 1)).Broken.Select(static v => v.Rule));
        Assert.Equal([RuleId.WaitInSrcu], Of(state, new ProtocolEvent(EventKind.Drain)).Broken.Select(static v => v.Rule));
    }

    [Theory]
    [InlineData(24u, true, false)]
    [InlineData(1u, false, false)]
    [InlineData(2u, false, true)]
    public void Work_that_is_handled_is_owed_no_longer(uint mask, bool givesUpCpu, bool clearsMustExit)
    {
        MachineState after = Single(Plain.WithDirty(31), new ProtocolEvent(EventKind.HandleWork, mask: mask));

        Assert.Equal(31 & ~mask, after.Dirty);
        Assert.Equal(givesUpCpu, after.GaveUpCpu);
        Assert.Equal(clearsMustExit, after.ClearedMustExit);
        Assert.False(Single(Plain, new ProtocolEvent(EventKind.HandleWork, mask: mask)).GaveUpCpu);
        Assert.False(Single(Plain.WithDirty(31), new ProtocolEvent(EventKind.Sleep, 1), new ProtocolEvent(EventKind.HandleWork, mask: mask)).GaveUpCpu);
    }

    [Fact]
    public void An_entry_forgets_all_that_was_known()
    {
        MachineState before = Off.WithClean(31).WithTested(31).WithUndecided(true).WithGaveUpCpu(true).WithClearedMustExit(true)
            .WithMode(Mode.StoredWithBarrier).WithRequests(Requests.Clear);

        Assert.Equal(Off.WithMode(Mode.StoredWithBarrier), Single(before, new ProtocolEvent(EventKind.EnterGuest)));
    }

    [Theory]
    [InlineData(Mode.Outside, Requests.Clear, RuleId.NotPublished, Reason.NotPublished)]
    [InlineData(Mode.Unsafe, Requests.Clear, RuleId.NotPublished, Reason.PublishedUnsafely)]
    [InlineData(Mode.Stored, Requests.Clear, RuleId.NotPublished, Reason.NoBarrier)]
    [InlineData(Mode.Undecided, Requests.Clear, RuleId.Unproven, Reason.PublicationUndecided)]
    [InlineData(Mode.StoredWithBarrier, Requests.Unknown, RuleId.NotPublished, Reason.RequestsUnchecked)]
    [InlineData(Mode.StoredWithBarrier, Requests.Pending, RuleId.NotPublished, Reason.RequestsPending)]
    [InlineData(Mode.StoredWithBarrier, Requests.Undecided, RuleId.Unproven, Reason.PublicationUndecided)]
    public void An_entry_names_what_the_publication_lacks(object mode, object requests, object rule, object reason)
    {
        MachineState state = Off.WithClean(31).WithTested(31).WithMode((Mode)mode).WithRequests((Requests)requests);

        Verdict broken = Assert.Single(Of(state, new ProtocolEvent(EventKind.EnterGuest)).Broken);

        Assert.Equal(((RuleId)rule, (Reason)reason), (broken.Rule, broken.Reason));
    }

    [Fact]
    public void What_makes_and_takes_requests_and_sets_the_reason_leaves_either_open()
    {
        Assert.Equal(Plain.WithRequests(Requests.Undecided), Transfer.Disturb(Plain.WithRequests(Requests.Clear)));
        Assert.Equal(ExitReasonSet.Yes, Transfer.Disturb(MachineState.Leaving).ExitReason);
    }

    [Theory]
    [InlineData(RuleId.SleepInAtomicContext, true)]
    [InlineData(RuleId.Unbalanced, true)]
    [InlineData(RuleId.Unproven, true)]
    [InlineData(RuleId.EntryUnchecked, false)]
    public void Some_mistakes_end_a_path(object rule, bool ends) => Assert.Equal(ends, new Verdict((RuleId)rule).EndsPath);

    private static IEnumerable<Reason> Missing(Context required, MachineState state) =>
        Of(state, new ProtocolEvent(EventKind.Require, (int)required)).Broken.Select(static v => v.Reason);

    private static MachineState Single(MachineState state, params ProtocolEvent[] events) => Assert.Single(Of(state, events).Next).State;

    private static Run Of(MachineState state, params ProtocolEvent[] events) => Run.Of(new ProtocolCall([.. events], [Outcome.None], Owner.Own, null), state);
}
