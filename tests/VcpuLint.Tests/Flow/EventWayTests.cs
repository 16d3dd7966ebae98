using VcpuLint.Analyzers.Flow.Solving;
using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Flow;

/// <summary>What holds on the way over a protocol call, and what is seen there.</summary>
public sealed class EventWayTests
{
    private const uint Signals = 6;

    private static Through Everything => new(31 | Through.Order | Through.Idle, 0);

    [Fact]
    public void A_call_that_is_none_of_it_breaks_nothing()
    {
        foreach (Outcome outcome in Enum.GetValues<Outcome>())
        {
            Assert.Equal(Everything, Over([new ProtocolEvent(EventKind.SetInterrupts, 1)], outcome));
            Assert.Equal(Everything, Over([], outcome));
        }
    }

    [Fact]
    public void An_entry_is_a_rest() =>
        Assert.Equal(Without(Through.OnlySignals | Through.Quiet | Through.Unheard), Over([new ProtocolEvent(EventKind.EnterGuest)], Outcome.None));

    [Theory]
    [InlineData(Outcome.Zero, 0u)]
    [InlineData(Outcome.Negative, Through.Order)]
    public void A_drain_is_a_rest_and_may_say_leave_again(object outcome, uint seen)
    {
        Through way = Over([new ProtocolEvent(EventKind.Drain)], (Outcome)outcome);

        Assert.Equal(Without(Through.OnlySignals | Through.Quiet | Through.Unheard) with { Seen = seen }, way);
        Assert.Equal(way, Over([new ProtocolEvent(EventKind.Drain), new ProtocolEvent(EventKind.Prepare)], (Outcome)outcome));
    }

    [Fact]
    public void An_order_is_seen_only_where_it_stands() =>
        Assert.Equal(0u, new EventWay(Call([new ProtocolEvent(EventKind.Drain)]), Signals).On(new Through(31, 0), Outcome.Negative).Seen);

    [Fact]
    public void A_number_below_zero_of_another_call_is_no_order() =>
        Assert.Equal(1u, Over([new ProtocolEvent(EventKind.TestWork, mask: 1)], Outcome.Negative).Seen);

    [Theory]
    [InlineData(0, 0u)]
    [InlineData(1, Through.OnlySignals | Through.Quiet)]
    public void A_wait_is_a_rest_and_hears_nothing(int waits, uint broken) =>
        Assert.Equal(Without(broken), Over([new ProtocolEvent(EventKind.Sleep, waits)], Outcome.None));

    [Theory]
    [InlineData(null, 0u)]
    [InlineData(0u, 0u)]
    [InlineData(1u, Through.Unheard)]
    public void A_sleep_that_a_signal_ends_is_seen(uint? argument, uint seen)
    {
        var call = new ProtocolCall([new ProtocolEvent(EventKind.PrepareSleep), new ProtocolEvent(EventKind.Prepare)], [Outcome.None], Owner.Own, argument);

        Assert.Equal(Everything with { Seen = seen }, new EventWay(call, Signals).On(Everything, Outcome.None));
        Assert.Equal(Everything, new EventWay(call with { Events = [new ProtocolEvent(EventKind.SetExitReason, fromArgument: true)] }, Signals).On(Everything, Outcome.None));
    }

    [Fact]
    public void A_look_at_signals_alone_is_no_rest()
    {
        Assert.Equal(Without(Through.Quiet | Through.Unheard) with { Seen = Through.OnlySignals }, Over([Test(Signals)], Outcome.False));
        Assert.Equal(Without(Through.Quiet | Through.Unheard | Through.OnlySignals) with { Seen = Signals }, Over([Test(Signals)], Outcome.True));
        Assert.Equal(Over([Test(Signals)], Outcome.False), Over([Test(Signals), new ProtocolEvent(EventKind.Prepare)], Outcome.False));
    }

    [Fact]
    public void A_look_at_other_work_hears_no_signal()
    {
        Assert.Equal(Without(Through.Quiet | Through.OnlySignals), Over([Test(1)], Outcome.False));
        Assert.Equal(Without(Through.Quiet | Through.OnlySignals) with { Seen = 1 }, Over([Test(1)], Outcome.True));
        Assert.Equal(Without(Through.Quiet | Through.OnlySignals | Through.Unheard) with { Seen = 3 }, Over([Test(3)], Outcome.True));
    }

    [Fact]
    public void A_test_of_no_flag_is_a_look_that_breaks_nothing_else() =>
        Assert.Equal(Without(Through.Quiet), Over([Test(0)], Outcome.False));

    [Theory]
    [InlineData(Outcome.False)]
    [InlineData(Outcome.True)]
    public void The_flags_of_another_task_say_nothing(object outcome) =>
        Assert.Equal(Everything, Over([Test(31)], (Outcome)outcome, Owner.Other));

    [Fact]
    public void Whose_flags_it_may_be_breaks_all_that_their_test_would()
    {
        Assert.Equal(Without(Through.Idle), Over([Test(Signals)], Outcome.False, Owner.Undecided));
        Assert.Equal(Without(Through.Idle), Over([Test(31)], Outcome.True, Owner.Undecided));
    }

    [Fact]
    public void The_flags_of_an_argument_are_what_is_tested()
    {
        ProtocolEvent[] test = [new ProtocolEvent(EventKind.TestWork, mask: 16, fromArgument: true)];

        Assert.Equal(Over([Test(Signals)], Outcome.True), Over(test, Outcome.True, argument: Signals));
        Assert.Equal(Without(Through.Idle), Over(test, Outcome.True));
        Assert.Equal(Over([Test(16)], Outcome.True), Over([Test(16)], Outcome.True, argument: Signals));
    }

    private static ProtocolEvent Test(uint mask) => new(EventKind.TestWork, mask: mask);

    private static Through Without(uint broken) => Everything with { Kept = Everything.Kept & ~broken };

    private static Through Over(ProtocolEvent[] events, Outcome outcome, Owner owner = Owner.Own, uint? argument = null) =>
        new EventWay(new ProtocolCall([.. events], [outcome], owner, argument), Signals).On(Everything, outcome);

    private static ProtocolCall Call(ProtocolEvent[] events) => new([.. events], [Outcome.None], Owner.Own, null);
}
