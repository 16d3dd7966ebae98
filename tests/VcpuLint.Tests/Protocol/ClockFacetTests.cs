using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Protocol;

/// <summary>Each topic has a place of its own for what it follows: what is set for one is not read for another.</summary>
public sealed class ClockFacetTests
{
    [Fact]
    public void A_start_says_what_is_judged_and_whose_code_it_is()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            foreach (int port in (int[])[0, 1, 85, MachineState.MaxPorts])
            {
                MachineState state = MachineState.Clock(topic, part: 0, cold: port == 1, port);

                Assert.Equal((topic, port, port == 1, 0), (state.Topic, state.Port, state.IsCold, state.Part));
            }
        }
    }

    [Fact]
    public void What_is_done_for_each_vcpu_is_told_from_whose_code_it_is_and_from_what_was_let_through()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            MachineState state = MachineState.Clock(topic, part: 0, cold: false, MachineState.MaxPorts).WithTokens(3);
            MachineState each = state.WithForEach(true);

            Assert.Equal((false, true, false), (state.ForEach, each.ForEach, each.WithForEach(false).ForEach));
            Assert.Equal((MachineState.MaxPorts, 3), (each.Port, each.Tokens));
            Assert.Equal(state, each.WithForEach(false));
            Assert.False(MachineState.Clock(topic, part: 0, cold: false, MachineState.MaxPorts).WithTokens(1).ForEach);
        }
    }

    [Fact]
    public void Requests_are_followed_part_by_part_and_nothing_else_is()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            Assert.Equal(topic == ClockTopic.Requests ? 5 : 0, MachineState.Clock(topic, part: 5, cold: false, port: 1).Part);
        }
    }

    [Fact]
    public void Values_are_followed_where_the_master_clock_or_readings_are_judged()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            Assert.Equal(topic is ClockTopic.MasterClock or ClockTopic.Readings, Start(topic).FollowsValues);
        }

        Assert.False(default(MachineState).WithGaveUpCpu(true).WithClearedMustExit(true).FollowsValues);
        Assert.False(default(MachineState).FollowsValues);
    }

    [Fact]
    public void What_a_topic_does_not_follow_is_empty_there()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            MachineState state = Start(topic);

            Assert.Equal((0u, 0u, 0u, 0), (state.Late, state.Lost, state.Apart, state.MovedBlindly));
            Assert.False(state.RefusesNothing);
        }

        Assert.False(Start(ClockTopic.Requests).WithLookedFor(4).RefusesNothing);
        Assert.Equal((3u, 5u), (Start(ClockTopic.Requests).WithLate(3).Late, Start(ClockTopic.Requests).WithLost(5).Lost));
    }

    [Fact]
    public void A_request_that_is_handled_is_kept_where_requests_or_the_master_clock_are_judged()
    {
        foreach (ClockTopic topic in Enum.GetValues<ClockTopic>())
        {
            bool isKept = topic is ClockTopic.Requests or ClockTopic.MasterClock;

            Assert.Equal(isKept ? 3 : 0, Start(topic).WithHandled(3).KeepTopic().Handled);
        }

        Assert.Equal(4, Start(ClockTopic.Requests).WithHandled(3).WithHandled(4).Handled);
        Assert.Equal(Start(ClockTopic.Requests).WithHandled(8), Start(ClockTopic.Requests).WithHandled(15).WithHandled(8));
    }

    [Fact]
    public void What_is_let_through_outside_and_what_is_refused_lie_apart()
    {
        MachineState updates = Start(ClockTopic.Updates).WithTokens(3);

        foreach (int before in (int[])[0, 1, 2, 3])
        {
            foreach (int after in (int[])[0, 1, 2, 3])
            {
                MachineState changed = updates.WithOutside(before).WithRefusesNothing(true).WithOutside(after);

                Assert.Equal((after, true), (changed.Outside, changed.RefusesNothing));
                Assert.Equal((after, false), (changed.WithRefusesNothing(false).Outside, changed.WithRefusesNothing(false).RefusesNothing));
                Assert.Equal(updates.WithOutside(after).WithRefusesNothing(true), changed);
            }
        }

        Assert.Equal((0, true), (updates.WithRefusesNothing(true).Outside, updates.WithRefusesNothing(true).RefusesNothing));
    }

    [Fact]
    public void The_number_of_a_section_replaces_the_one_before_and_nothing_else()
    {
        MachineState readings = Start(ClockTopic.Readings).WithApart(7, true).WithMovedBlindly(7);

        foreach (int section in (int[])[0, 1, 2, 128, 255])
        {
            Assert.Equal(section, readings.WithSection(section).Section);
            Assert.Equal(readings.WithSection(section), readings.WithSection(255).WithSection(section));
            Assert.Equal((128u, 7), (readings.WithSection(section).Apart, readings.WithSection(section).MovedBlindly));
        }
    }

    private static MachineState Start(ClockTopic topic) => MachineState.Clock(topic, part: 0, cold: false, port: 1);
}
