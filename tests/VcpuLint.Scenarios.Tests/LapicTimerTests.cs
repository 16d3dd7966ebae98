using VcpuLint.Ports.X86Timekeeping;
using VcpuLint.Scenarios.LapicTimers;

namespace VcpuLint.Scenarios.Tests;

/// <summary>(e): a periodic timer of 1 kHz whose two deadlines are kept on clocks that differ by 20 ppm.</summary>
public sealed class LapicTimerTests
{
    private static readonly Nanoseconds Millisecond = Nanoseconds.FromMilliseconds(1);

    /// <summary>One deadline is derived from the other at each period, so that they never come apart.</summary>
    [Theory]
    [InlineData(20_000)]
    [InlineData(-20_000)]
    [InlineData(0)]
    public void Release619_TicksForEver(long slew)
    {
        TimerRun run = TimerRun.Of("6.19", new PeriodicLapicTimer(), Millisecond, slew, Nanoseconds.Second * 20);

        Assert.All(run.Samples.Skip(1), static s => Assert.InRange(s.Rate, 999, 1001));
        Assert.InRange(run.MaxDivergence, 0, 25);
    }
}
