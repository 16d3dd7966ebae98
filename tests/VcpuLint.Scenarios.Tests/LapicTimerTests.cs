using VcpuLint.Scenarios.LapicTimers;

namespace VcpuLint.Scenarios.Tests;

/// <summary>
/// (e): a periodic timer of 1 kHz whose two deadlines are kept on clocks that differ by 20 ppm, and the same one after a long pause.
/// </summary>
public sealed class LapicTimerTests
{
    private static readonly Nanoseconds Millisecond = Nanoseconds.FromMilliseconds(1);

    /// <summary>Two deadlines that go on by themselves come apart by a period in 50 s, and from then on a turn uses up one period more.</summary>
    [Fact]
    public void DeadlinesApart_HalveTheRateAndMore()
    {
        TimerRun run = Run("8003c9ae204e", slew: -20_000, seconds: 170);

        Assert.All(run.Samples.Where(static s => s.Second is > 1 and < 48), static s => Assert.InRange(s.Rate, 999, 1001));
        Assert.All(run.Samples.Where(static s => s.Second is > 52 and < 97), static s => Assert.InRange(s.Rate, 499, 501));
        Assert.All(run.Samples.Where(static s => s.Second is > 103 and < 146), static s => Assert.InRange(s.Rate, 332, 335));
        Assert.All(run.Samples.Where(static s => s.Second is > 155), static s => Assert.InRange(s.Rate, 249, 251));
        Assert.InRange(run.Samples[9].Divergence, -206_000, -202_000);
    }

    /// <summary>The other way round nobody would notice: the host's timer always comes first.</summary>
    [Fact]
    public void DeadlinesApart_InTheOtherDirectionDoNoHarm() =>
        Assert.All(Run("8003c9ae204e", slew: 20_000, seconds: 20).Samples, static s => Assert.InRange(s.Rate, 999, 1001));

    /// <summary>One deadline is derived from the other at each period, so that they never come apart.</summary>
    [Theory]
    [InlineData("d8f2f498d9ed", -20_000)]
    [InlineData("d8f2f498d9ed", 20_000)]
    [InlineData("18ab3fc8e880", -20_000)]
    [InlineData("18ab3fc8e880", 20_000)]
    [InlineData("18ab3fc8e880", 0)]
    public void DerivedDeadline_TicksForEver(string commit, long slew)
    {
        TimerRun run = Run(commit, slew, seconds: 170);

        Assert.All(run.Samples, static s => Assert.InRange(s.Rate, 999, 1001));
        Assert.InRange(run.MaxDivergence, 0, 25);
    }

    /// <summary>A target that is moved on by one period, however long ago it was, makes up for each of them at once, with interrupts off.</summary>
    [Theory]
    [InlineData("d8f2f498d9ed", 60)]
    [InlineData("d8f2f498d9ed", 600)]
    public void Pause_IsMadeUpForPeriodByPeriod(string commit, ulong seconds)
    {
        PausedRun run = Pause(commit, seconds);

        Assert.InRange(run.Calls, run.Missed - 2, run.Missed + 2);
    }

    [Fact]
    public void Pause_IsForgottenWhereTheTargetIsClamped() => Assert.Equal(1, Pause("18ab3fc8e880", 3600).Calls);

    private static ArchPort Port(string commit) => LapicTimerScenario.Commits.Single(c => c.Commit == commit).Port;

    private static TimerRun Run(string commit, long slew, ulong seconds) =>
        TimerRun.Of(commit, Port(commit), Millisecond, slew, Nanoseconds.Second * seconds);

    private static PausedRun Pause(string commit, ulong seconds) => PausedRun.Of(Port(commit), Millisecond, Nanoseconds.Second * seconds);
}
