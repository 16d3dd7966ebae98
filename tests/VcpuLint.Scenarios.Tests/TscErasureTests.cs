using VcpuLint.Scenarios.TscErasures;

namespace VcpuLint.Scenarios.Tests;

/// <summary>(d): what one counter that is behind costs a guest, by the loads of 2.6.36 and 2.6.37.</summary>
public sealed class TscErasureTests
{
    private static readonly Nanoseconds Time = Nanoseconds.Second * 200;

    /// <summary>e48672fa25e8 takes all time back that the vCPU was off the CPU, at each load on another one: T (1 - (1 - u) q) is left.</summary>
    [Theory]
    [InlineData(0.01, 4)]
    [InlineData(0.1, 4)]
    [InlineData(0.5, 2)]
    [InlineData(0.5, 4)]
    [InlineData(0.5, 16)]
    [InlineData(0.9, 4)]
    public void FirstStepOf2637_ErasesTime(double duty, int cpus)
    {
        ErasureRun run = Run("e48672fa25e8", duty, cpus);

        Assert.True(run.IsUnstable);
        Assert.InRange(run.Duty, duty * 0.98, duty * 1.02);
        Assert.InRange(run.Moves, 1 - (1.0 / cpus) - 0.06, 1 - (1.0 / cpus) + 0.06);
        Assert.InRange(run.GuestSeconds / run.ErasedSeconds, 0.99, 1.01);
        Assert.True(run.GuestSeconds < 10 * (1 - ((1 - duty) * 0.4)));
    }

    /// <summary>c285545f813d takes it back too, on every load even, and lets the counter catch up; before both, nothing was taken.</summary>
    [Theory]
    [InlineData("2.6.36 (VMX)", 0.1, false)]
    [InlineData("2.6.36 (VMX)", 0.5, false)]
    [InlineData("c285545f813d", 0.1, true)]
    [InlineData("c285545f813d", 0.5, true)]
    public void OthersKeepTime(string commit, double duty, bool isUnstable)
    {
        ErasureRun run = Run(commit, duty, 4);

        Assert.Equal(isUnstable, run.IsUnstable);
        Assert.InRange(run.GuestSeconds, 9.99, 10.01);
    }

    private static ErasureRun Run(string commit, double duty, int cpus) =>
        ErasureRun.Of(TscErasureScenario.Commits.Single(c => c.Commit == commit).Port, duty, cpus, Time, seed: 1);
}
