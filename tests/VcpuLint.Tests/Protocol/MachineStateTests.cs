using VcpuLint.Analyzers.Protocol;

namespace VcpuLint.Tests.Protocol;

/// <summary>A state is a value: what is set is read again, and nothing else changes.</summary>
public sealed class MachineStateTests
{
    /// <summary>States that differ from a plain one, and from each other, in one facet.</summary>
    private static readonly MachineState[] s_states =
    [
        Plain,
        Plain.WithInterruptsOff(true),
        .. Enum.GetValues<Depth>().SelectMany(static depth => Enumerable.Range(1, 3).Select(held => Plain.WithDepth(depth, held))),
        Plain.WithClean(1),
        Plain.WithTested(1),
        Plain.WithDirty(1),
        Plain.WithMustExit(true),
        Plain.WithHypercallEntry(true),
        Plain.WithUndecided(true),
        Plain.WithPrepared(true),
        .. Enum.GetValues<Mode>().Where(static mode => mode != Mode.Outside).Select(Plain.WithMode),
        .. Enum.GetValues<Requests>().Where(static requests => requests != Requests.Unknown).Select(Plain.WithRequests),
        Plain.WithGaveUpCpu(true),
        Plain.WithClearedMustExit(true),
        Plain.WithDirty(1).KeepAnswerElsewhere(),
        MachineState.Leaving,
        MachineState.Leaving.WithSignalSeen(true),
        MachineState.Leaving.WithExitReason(ExitReasonSet.Yes),
        MachineState.Leaving.WithExitReason(ExitReasonSet.ByDrain),
    ];

    private static MachineState Plain => default(MachineState).Judging(mode: true, preparation: true);

    [Fact]
    public void States_are_equal_if_all_facets_are()
    {
        for (int i = 0; i < s_states.Length; i++)
        {
            for (int j = 0; j < s_states.Length; j++)
            {
                Assert.Equal(i == j, s_states[i] == s_states[j]);
                Assert.Equal(i != j, s_states[i] != s_states[j]);
                Assert.Equal(i == j, s_states[i].Equals((object)s_states[j]));
            }
        }

        Assert.False(Plain.Equals(null));
        Assert.False(Plain.Equals("state"));
    }

    [Fact]
    public void What_is_taken_back_leaves_nothing_behind()
    {
        MachineState all = Plain.WithInterruptsOff(true).WithDepth(Depth.Preempt, 3).WithDepth(Depth.Spin, 3).WithDepth(Depth.Srcu, 3).WithDepth(Depth.Mutex, 3)
            .WithClean(31).WithTested(31).WithDirty(31).WithMustExit(true).WithHypercallEntry(true).WithUndecided(true).WithPrepared(true)
            .WithMode(Mode.Undecided).WithRequests(Requests.Undecided).WithGaveUpCpu(true).WithClearedMustExit(true);

        Assert.Equal(Plain, all.WithInterruptsOff(false).WithDepth(Depth.Preempt, 0).WithDepth(Depth.Spin, 0).WithDepth(Depth.Srcu, 0).WithDepth(Depth.Mutex, 0)
            .WithClean(0).WithTested(0).WithDirty(0).WithMustExit(false).WithHypercallEntry(false).WithUndecided(false).WithPrepared(false)
            .WithMode(Mode.Outside).WithRequests(Requests.Unknown).WithGaveUpCpu(false).WithClearedMustExit(false));
    }

    [Fact]
    public void A_facet_that_nobody_judges_does_not_move()
    {
        MachineState unjudged = default(MachineState).Judging(mode: false, preparation: false);

        Assert.Equal(unjudged, unjudged.WithPrepared(true).WithMode(Mode.Stored).WithRequests(Requests.Clear).WithSignalSeen(true).WithExitReason(ExitReasonSet.Yes));
    }

    [Fact]
    public void An_answer_that_is_kept_elsewhere_is_settled_with_what_it_said()
    {
        MachineState pending = Plain.WithDirty(1).WithMustExit(true).KeepAnswerElsewhere();

        Assert.True(pending.AnswerElsewhere);
        Assert.True(pending.WithDirty(2).AnswerElsewhere);
        Assert.True(pending.WithDirty(0).AnswerElsewhere);
        Assert.True(pending.WithMustExit(false).AnswerElsewhere);
        Assert.False(pending.WithDirty(0).WithMustExit(false).AnswerElsewhere);
        Assert.False(pending.WithMustExit(false).WithDirty(0).AnswerElsewhere);
        Assert.True(Plain.WithDirty(1).KeepAnswerElsewhere().AnswerElsewhere);
        Assert.True(Plain.WithMustExit(true).KeepAnswerElsewhere().AnswerElsewhere);
        Assert.False(Plain.KeepAnswerElsewhere().AnswerElsewhere);
    }

    [Fact]
    public void A_context_is_interrupts_and_depths()
    {
        foreach (MachineState state in s_states)
        {
            bool same = !state.InterruptsOff && Enum.GetValues<Depth>().All(depth => state.DepthOf(depth) == 0);

            Assert.Equal(same, Plain.HasContextOf(state));
            Assert.Equal(same, state.HasContextOf(Plain));
            Assert.True(state.HasContextOf(state.WithMustExit(true)));
        }
    }

    [Theory]
    [InlineData(Outcome.None, Results.Any, false)]
    [InlineData(Outcome.False, Results.False, false)]
    [InlineData(Outcome.True, Results.True, true)]
    [InlineData(Outcome.Zero, Results.Zero, false)]
    [InlineData(Outcome.Negative, Results.Negative, true)]
    [InlineData(Outcome.Positive, Results.Positive, true)]
    [InlineData(Outcome.NonZero, Results.Negative | Results.Positive, true)]
    public void An_outcome_says_yes_or_no(object outcome, object kinds, bool isTrue)
    {
        Assert.Equal((Results)kinds, ((Outcome)outcome).Kinds());
        Assert.Equal(isTrue, ((Outcome)outcome).IsTrue());
    }
}
