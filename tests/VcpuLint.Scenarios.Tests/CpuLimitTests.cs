using VcpuLint.Scenarios.CpuLimits;
using VcpuLint.Scenarios.Running;

namespace VcpuLint.Scenarios.Tests;

/// <summary>(a): what <c>cpu.max</c> of 30 ms in 100 ms does to a busy vCPU of Book3S HV.</summary>
public sealed class CpuLimitTests
{
    private static readonly CpuLimit Limit = new(Nanoseconds.FromMilliseconds(30), Nanoseconds.FromMilliseconds(100));

    /// <summary>The reported trace: -209.7 s to -213.9 s in 6 s, and 300 ms of it paid in each second that the VM stands still.</summary>
    [Theory]
    [InlineData(10)]
    [InlineData(3)]
    [InlineData(60)]
    public void Port72_RunsUpADebtAndStandsStillForIt(int seconds)
    {
        LimitedRun run = Runs(seconds)[0];

        Assert.InRange(run.UsageOfQuota, 3.3, 3.4);
        Assert.Equal(1, run.ThrottledPeriods);
        Assert.InRange(run.DebtGrowth, 693, 707);
        Assert.InRange(run.Debt, 690 * seconds, 710 * seconds);
        Assert.InRange(run.Recovery, 285, 315);
        Assert.InRange(run.Freeze, (run.Debt / 0.3) - 200, (run.Debt / 0.3) + 200);
        Assert.InRange(run.UntilNextDebt, 1, 100);
        Assert.True(run.BrokenEntries > 0);
        Assert.InRange(run.NotifyResumeUndone, 0.9, 1);
    }

    [Fact]
    public void Port73_KeepsTheLimitAndNeverStandsStill()
    {
        LimitedRun run = Runs(10)[1];

        Assert.InRange(run.UsageOfQuota, 0.99, 1.01);
        Assert.InRange(run.DebtGrowth, 0, 1);
        Assert.InRange(run.Freeze, 0, 100);
        Assert.True(double.IsNaN(run.UntilNextDebt));
        Assert.Equal(0, run.BrokenEntries);
        Assert.Equal(0, run.NotifyResumeUndone);
    }

    /// <summary>Until 6.17 the scheduler itself took tasks off the CPU: the mistake of the port was there, and nobody could see it.</summary>
    [Fact]
    public void Port72_IsHarmlessUnderTheOlderScheduler()
    {
        LimitedRun run = Runs(10)[2];

        Assert.InRange(run.UsageOfQuota, 0.99, 1.01);
        Assert.InRange(run.Freeze, 0, 100);
        Assert.True(double.IsNaN(run.UntilNextDebt));
        Assert.True(run.BrokenEntries > 0);
    }

    private static IReadOnlyList<LimitedRun> Runs(int seconds) =>
        CpuLimitScenario.RunAll(Limit, Nanoseconds.Second * (ulong)seconds, seed: 1, Progress.None);
}
