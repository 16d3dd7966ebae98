using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;

namespace VcpuLint.Tests.Protocol;

/// <summary>What is known of a signal, of the order to leave and of the exit reason behind each call.</summary>
public sealed class LeavingTests
{
    private const uint Signals = MachineGenerators.MustExit;

    private static MachineState Start => MachineState.Leaving;

    private static MachineState Ordered => Start.WithMustExit(true).WithSignalSeen(true);

    [Fact]
    public void A_drain_that_says_leave_sets_the_reason_or_leaves_it_open()
    {
        Assert.Equal(Ordered.WithExitReason(ExitReasonSet.ByDrain), After(Start, new ProtocolEvent(EventKind.Drain, 1), Outcome.Negative));
        Assert.Equal(Ordered, After(Start.WithExitReason(ExitReasonSet.Yes), new ProtocolEvent(EventKind.Drain), Outcome.Negative));
    }

    [Fact]
    public void A_drain_that_says_go_on_takes_the_order_back()
    {
        Assert.Equal(Start, After(Ordered, new ProtocolEvent(EventKind.Drain, 1), Outcome.Zero));
        Assert.Equal(Start.WithExitReason(ExitReasonSet.Yes), After(Ordered.WithExitReason(ExitReasonSet.Yes), new ProtocolEvent(EventKind.Drain), Outcome.Zero));
    }

    [Fact]
    public void A_test_of_all_signals_says_whether_there_is_one()
    {
        Assert.Equal(Start.WithSignalSeen(true), After(Start, Test(Signals), Outcome.True));
        Assert.Equal(Start, After(Start, Test(Signals), Outcome.False));
        Assert.Equal(Ordered, After(Ordered, Test(Signals), Outcome.True));
        Assert.Equal(Start, After(Ordered, Test(Signals), Outcome.False));
    }

    [Fact]
    public void A_test_of_one_signal_takes_nothing_back()
    {
        Assert.Equal(Start.WithSignalSeen(true), After(Start, Test(2), Outcome.True));
        Assert.Equal(Ordered, After(Ordered, Test(2), Outcome.False));
    }

    [Fact]
    public void A_test_of_other_work_too_does_not_say_that_it_is_a_signal()
    {
        Assert.Equal(Start, After(Start, Test(Signals | 1), Outcome.True));
        Assert.Equal(Start, After(Ordered, Test(Signals | 1), Outcome.False));
        Assert.Equal(Start, After(Start, Test(0), Outcome.True));
        Assert.Equal(Ordered, After(Ordered, Test(0), Outcome.False));
    }

    [Theory]
    [InlineData(Owner.Other)]
    [InlineData(Owner.Undecided)]
    public void Signals_of_another_task_say_nothing(object owner)
    {
        Assert.Equal(Start, After(Start, Test(Signals), Outcome.True, (Owner)owner));
        Assert.Equal(Ordered, After(Ordered, Test(Signals), Outcome.False, (Owner)owner));
    }

    [Fact]
    public void The_flags_of_an_argument_are_what_is_tested()
    {
        var test = new ProtocolEvent(EventKind.TestWork, mask: 1, fromArgument: true);

        Assert.Equal(Start.WithSignalSeen(true), After(Start, test, Outcome.True, argument: Signals));
        Assert.Equal(Start, After(Ordered, test, Outcome.False, argument: Signals));
        Assert.Equal(Ordered, After(Ordered, test, Outcome.False, argument: null));
        Assert.Equal(Start, After(Ordered, Test(Signals), Outcome.False, argument: 1));
    }

    [Fact]
    public void An_entry_begins_anew() =>
        Assert.Equal(Start.WithMustExit(true), After(Ordered.WithExitReason(ExitReasonSet.Yes), new ProtocolEvent(EventKind.EnterGuest), Outcome.None));

    [Fact]
    public void A_reason_is_set_or_taken_back()
    {
        var fixedOne = new ProtocolEvent(EventKind.SetExitReason);
        var given = new ProtocolEvent(EventKind.SetExitReason, fromArgument: true);

        Assert.Equal(Ordered.WithExitReason(ExitReasonSet.Yes), After(Ordered, fixedOne, Outcome.None, argument: 0));
        Assert.Equal(Ordered.WithExitReason(ExitReasonSet.Yes), After(Ordered, given, Outcome.None, argument: 1));
        Assert.Equal(Start.WithMustExit(true), After(Ordered.WithExitReason(ExitReasonSet.Yes), given, Outcome.None, argument: 0));
        Assert.Equal(Ordered, After(Ordered, fixedOne, Outcome.None, Owner.Other));
    }

    [Fact]
    public void A_reason_that_the_drain_has_set_is_set_twice()
    {
        MachineState drained = Ordered.WithExitReason(ExitReasonSet.ByDrain);
        var call = new ProtocolCall([new ProtocolEvent(EventKind.SetExitReason, fromArgument: true)], [Outcome.None], Owner.Own, 1);

        Verdict broken = Assert.Single(Run.Of(call, drained).Broken);
        Assert.Equal((RuleId.ExitReason, Reason.ReasonSetTwice), (broken.Rule, broken.Reason));
        Assert.Empty(Run.Of(call with { Argument = null }, drained).Broken);
        Assert.Equal(Ordered.WithExitReason(ExitReasonSet.Yes), After(drained, new ProtocolEvent(EventKind.SetExitReason, fromArgument: true), Outcome.None));
    }

    [Fact]
    public void What_comes_with_another_result_does_not_happen()
    {
        var onError = new ProtocolEvent(EventKind.SetExitReason, when: Results.Negative);

        Assert.Equal(Start, After(Start, onError, Outcome.Zero));
        Assert.Equal(Start.WithExitReason(ExitReasonSet.Yes), After(Start, onError, Outcome.Negative));
    }

    [Fact]
    public void Facets_of_leaving_are_set_apart()
    {
        foreach (ExitReasonSet reason in Enum.GetValues<ExitReasonSet>())
        {
            Assert.Equal((reason, true), (Ordered.WithExitReason(ExitReasonSet.ByDrain).WithExitReason(reason).ExitReason, Ordered.WithExitReason(reason).SignalSeen));
            Assert.Equal(Start.WithExitReason(reason), Start.WithExitReason(ExitReasonSet.Yes).WithExitReason(reason));
            Assert.Equal(Start.WithExitReason(reason), Start.WithExitReason(ExitReasonSet.ByDrain).WithExitReason(reason));
            Assert.False(Start.WithExitReason(reason).SignalSeen);
        }
    }

    private static ProtocolEvent Test(uint mask) => new(EventKind.TestWork, mask: mask);

    private static MachineState After(MachineState state, ProtocolEvent e, Outcome outcome, Owner owner = Owner.Own, uint? argument = null) =>
        Assert.Single(Run.Of(new ProtocolCall([e], [outcome], owner, argument), state).Next).State;
}
