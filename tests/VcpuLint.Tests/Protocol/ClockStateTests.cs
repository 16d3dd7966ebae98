using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Laws;

namespace VcpuLint.Tests.Protocol;

/// <summary>What is known of the guest's clock is set and read again, topic by topic, and a topic keeps nothing that it does not ask for.</summary>
public sealed class ClockStateTests
{
    public static TheoryData<int> Topics => [.. Enum.GetValues<ClockTopic>().Select(static topic => (int)topic)];

    [Theory]
    [MemberData(nameof(Topics))]
    public void The_start_of_a_root_says_what_is_judged_and_whose_code_it_is(int topic)
    {
        foreach (int port in (int[])[0, 1, 85, MachineState.MaxPorts])
        {
            MachineState state = MachineState.Clock((ClockTopic)topic, part: 0, cold: port == 1, port);

            Assert.True(state.JudgesClock);
            Assert.Equal(((ClockTopic)topic, port, port == 1), (state.Topic, state.Port, state.IsCold));
            Assert.Equal((0, 0, 0, false), (state.Tokens, state.Loop, state.Requested, state.InterruptsOff));
        }
    }

    [Fact]
    public void Updates_let_through_are_counted_to_three()
    {
        MachineState updates = Start(ClockTopic.Updates);

        Assert.Equal([0, 1, 2, 3, 3], Enumerable.Range(0, 5).Select(n => updates.WithTokens(n).Tokens));
        Assert.Equal(updates.WithTokens(3), updates.WithTokens(4));
        Assert.Equal(updates, updates.WithTokens(3).WithTokens(-1));
    }

    [Fact]
    public void No_more_updates_are_let_through_outside_than_in_all()
    {
        MachineState updates = Start(ClockTopic.Updates).WithTokens(2);

        Assert.Equal([0, 1, 2, 2], Enumerable.Range(0, 4).Select(n => updates.WithOutside(n).Outside));
        Assert.Equal(1, updates.WithOutside(1).WithRefusesNothing(true).Outside);
        Assert.Equal(1, updates.WithOutside(1).WithRefusesNothing(true).WithRefusesNothing(false).Outside);
        Assert.False(updates.WithOutside(3).RefusesNothing);
        Assert.Equal(0, Start(ClockTopic.Requests).WithTokens(3).WithLookedFor(3).Outside);
        Assert.Equal(2, updates.WithOutside(2).WithRefusesNothing(true).KeepTopic().Outside);
    }

    [Fact]
    public void The_request_that_was_taken_last_is_known_where_their_order_is_judged()
    {
        MachineState requests = Start(ClockTopic.Requests).WithLookedFor(5).WithOpen(3);

        for (int number = 0; number <= MachineState.OtherRequest; number++)
        {
            Assert.Equal(number, requests.WithLastTaken(number).LastTaken);
            Assert.Equal(requests.WithLastTaken(number), requests.WithLastTaken(10).WithLastTaken(number));
            Assert.Equal((5u, 3u), (requests.WithLastTaken(number).LookedFor, requests.WithLastTaken(number).Open));
        }

        Assert.Equal(0, Start(ClockTopic.Tsc).WithLastTaken(9).LastTaken);
    }

    [Theory]
    [InlineData(true, 3, 3)]
    [InlineData(true, 0, MachineState.OtherRequest)]
    [InlineData(false, 3, 0)]
    public void Taking_a_request_says_which_one_it_was_where_nothing_else_does(bool isMixed, int followed, int last)
    {
        var meaning = new ClockMeaning { IsMixed = isMixed, Followed = followed };

        Assert.Equal(last, After(Start(ClockTopic.Requests), EventKind.ConsumeRequest, meaning, Outcome.True).LastTaken);
        Assert.Equal(Start(ClockTopic.Tsc), After(Start(ClockTopic.Tsc), EventKind.ConsumeRequest, meaning, Outcome.False));
    }

    [Fact]
    public void A_topic_keeps_nothing_that_it_does_not_ask_for()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>().Where(static t => t != ClockTopic.Requests))
        {
            MachineState start = Start(topic);

            Assert.Equal(start, start.WithDepth(Depth.Spin, 1).WithDepth(Depth.Mutex, 2).WithInterruptsOff(true).KeepTopic());
        }

        MachineState requests = Start(ClockTopic.Requests).WithDepth(Depth.Spin, 1).WithDepth(Depth.Mutex, 2).WithInterruptsOff(true).WithHandled(2);
        Assert.Equal(requests, requests.WithTokens(1).WithFirstLoad(true).WithOwesLocal(true).WithTscMoved(true).WithErased(true).WithCatchesUp(true).KeepTopic());
    }

    [Fact]
    public void Behind_an_entry_everything_begins_anew()
    {
        MachineState updates = Start(ClockTopic.Updates), tsc = Start(ClockTopic.Tsc);

        Assert.Equal(updates, After(updates.WithTokens(2).WithOutside(1).WithFirstLoad(true).WithOwesLocal(true), EventKind.EnterGuest, default, Outcome.None));
        Assert.Equal(tsc, After(tsc.WithTscMoved(true).WithErased(true), EventKind.EnterGuest, default, Outcome.None));
    }

    [Fact]
    public void What_is_let_through_makes_up_for_what_was_refused()
    {
        MachineState updates = Start(ClockTopic.Updates);

        Assert.Equal(updates.WithTokens(1), After(updates.WithOwesLocal(true), EventKind.AskRateGate, default, Outcome.True));
        Assert.Equal(updates.WithOwesLocal(true), After(updates, EventKind.AskRateGate, default, Outcome.False));
    }

    [Theory]
    [InlineData(Owner.Own, 2)]
    [InlineData(Owner.Undecided, 2)]
    [InlineData(Owner.Other, 3)]
    public void A_request_of_the_own_vcpu_is_taken_back(object owner, int left)
    {
        MachineState before = Start(ClockTopic.Tsc).WithRequested(3);

        Assert.Equal(left, After(before, EventKind.ClearRequest, new ClockMeaning { ClockRequest = 1 }, Outcome.None, (Owner)owner).Requested);
    }

    [Theory]
    [InlineData(true, Outcome.True, true, 0u)]
    [InlineData(true, Outcome.False, true, 0u)]
    [InlineData(false, Outcome.True, false, 4u)]
    [InlineData(false, Outcome.False, false, 0u)]
    public void A_request_made_too_late_is_told_where_the_last_look_is(bool isOff, object outcome, bool isTold, uint late)
    {
        MachineState before = Start(ClockTopic.Requests).WithLate(4).WithInterruptsOff(isOff);
        Run run = Run.Of(Call(EventKind.TestRequests, default, (Outcome)outcome, Owner.Own), before);

        Assert.Equal(isTold ? [RuleId.HandlerOrder] : [], run.Broken.Select(static v => v.Rule));
        Assert.Equal(late, Assert.Single(run.Next).State.Late);
    }

    [Fact]
    public void Who_asks_for_the_same_master_clock_again_asks_for_no_other_one()
    {
        Assert.Equal([RuleId.LevelTriggered], Told(new ClockMeaning { TakesMaster = true }));
        Assert.Empty(Told(new ClockMeaning { TakesMaster = true, IsAgain = true }));
        Assert.Empty(Told(new ClockMeaning { TakesMaster = true, Followed = 2, Handled = 2 }));
        Assert.Equal([RuleId.LevelTriggered], Told(new ClockMeaning { TakesMaster = true, Followed = 2, Handled = 3 }));

        static IEnumerable<RuleId> Told(ClockMeaning meaning) =>
            Run.Of(Call(EventKind.RaiseRequest, meaning, Outcome.None, Owner.Own), Start(ClockTopic.MasterClock)).Broken.Select(static v => v.Rule);
    }

    [Fact]
    public void A_section_begins_with_nothing_read_before_it()
    {
        MachineState page = Start(ClockTopic.Page), read = page.WithSequenceRead(true);

        foreach (SequenceStep step in (SequenceStep[])[SequenceStep.Begin, SequenceStep.BeginUpdate, SequenceStep.EndUpdate])
        {
            Assert.Equal(After(page, step), After(read, step));
        }
    }

    [Fact]
    public void What_belongs_together_is_kept_set_by_set()
    {
        MachineState readings = Start(ClockTopic.Readings).WithLookedAhead(7).WithSection(1);

        for (int set = 0; set < 8; set++)
        {
            MachineState apart = readings.WithApart(set, true);

            Assert.Equal((1u << set, 7, 1), (apart.Apart, apart.LookedAhead, apart.Section));
            Assert.Equal(readings, apart.WithApart(set, false));
        }
    }

    [Fact]
    public void Deadlines_that_were_looked_ahead_of_replace_one_another()
    {
        MachineState readings = Start(ClockTopic.Readings).WithMovedAlone(7).WithMovedBlindly(7).WithSection(255);

        for (int set = 0; set < 8; set++)
        {
            MachineState ahead = readings.WithLookedAhead(7).WithLookedAhead(set);

            Assert.Equal((set, 7, 7, 255), (ahead.LookedAhead, ahead.MovedAlone, ahead.MovedBlindly, ahead.Section));
            Assert.Equal(readings.WithLookedAhead(set), ahead);
        }
    }

    [Theory]
    [InlineData(Outcome.False, false)]
    [InlineData(Outcome.True, true)]
    public void A_pair_is_not_taken_needlessly_where_none_was_in_use(object outcome, bool isNeedless)
    {
        MachineState taken = Start(ClockTopic.MasterClock).WithTookNeedlessly(true);

        Assert.Equal(isNeedless, After(taken, EventKind.TestMaster, default, (Outcome)outcome).TookNeedlessly);
    }

    [Fact]
    public void A_timer_is_armed_for_what_was_moved_until_then()
    {
        MachineState moved = Start(ClockTopic.Readings).WithMovedBlindly(4);

        Assert.Equal(0, After(moved, EventKind.ArmTimer, default, Outcome.None).MovedBlindly);
    }

    private static MachineState Start(ClockTopic topic) => MachineState.Clock(topic, part: 0, cold: false, port: 1);

    private static MachineState After(MachineState state, SequenceStep step) =>
        Assert.Single(Run.Of(new ProtocolCall([new ProtocolEvent(EventKind.StepSequence, (int)step)], [Outcome.None], Owner.Own, null), state).Next).State;

    private static MachineState After(MachineState state, EventKind kind, ClockMeaning meaning, Outcome outcome, Owner owner = Owner.Own) =>
        Assert.Single(Run.Of(Call(kind, meaning, outcome, owner), state).Next).State;

    private static ProtocolCall Call(EventKind kind, ClockMeaning meaning, Outcome outcome, Owner owner) =>
        new([new ProtocolEvent(kind)], [outcome], owner, null) { Clock = meaning };
}
