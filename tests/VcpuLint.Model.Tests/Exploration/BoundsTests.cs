namespace VcpuLint.Model.Tests.Exploration;

/// <summary>What the bounds leave out is told, and bounds that make no sense are refused.</summary>
public sealed class BoundsTests
{
    [Fact]
    public void SearchThatRunsOutOfRuns_SaysHowFarItCame()
    {
        int all = Explorer.Explore(SmallPorts.Right, new ExplorationBounds { Surprises = 2 }).Runs;

        ExplorationResult cut = Explorer.Explore(SmallPorts.Right, new ExplorationBounds { Surprises = 2, Runs = all - 1 });
        ExplorationResult whole = Explorer.Explore(SmallPorts.Right, new ExplorationBounds { Surprises = 2, Runs = all });

        Assert.Equal((all - 1, false, 1), (cut.Runs, cut.Exhausted, cut.CompleteSurprises));
        Assert.Equal((all, true, 2), (whole.Runs, whole.Exhausted, whole.CompleteSurprises));
        Assert.Contains("complete up to 1", cut.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void NoSurprise_IsOneRun()
    {
        ExplorationResult result = Explorer.Explore(SmallPorts.Right, new ExplorationBounds { Surprises = 0, Entries = 4 });

        Assert.Equal((1, true), (result.Runs, result.Exhausted));
        Assert.Equal(4, Explorer.Replay(SmallPorts.Right, Witness.Parse("entries 4, wake-ups 3, calls 500, vcpu 0")).Entries);
    }

    [Fact]
    public void EveryScheduleIsPlayedOnce()
    {
        var exits = new List<GuestExitReason[]>();
        ArchPort Port() => new HypercallPort(vcpu =>
        {
            exits.Add([.. Enumerable.Range(0, 3).Select(_ => vcpu.EnterGuest().Reason)]);
            return 0;
        });
        GuestExit[] offered = [new(GuestExitReason.Mmio), new(GuestExitReason.Halt)];

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Surprises = 3, Exits = offered });

        // Three ways for each of the first two exits; the signal of the third leaves no choice.
        Assert.Equal(9, result.Runs);
        Assert.Equal(9, exits.Select(seen => string.Join(' ', seen)).Distinct().Count());
        Assert.All(exits, seen => Assert.Equal(GuestExitReason.ExternalInterrupt, seen[2]));
    }

    [Fact]
    public void LoopThatNeverEndsAndBreaksNoRule_IsCutOff()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            while (true)
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        });

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Calls = 100 });

        Assert.Empty(result.Violations);
        Assert.Equal((1, 1, 0, 100), (result.Runs, result.CutOffByCalls, result.CutOffByEntries, result.MostCalls));
        Assert.Equal(0, result.CutOff!.Surprises);
    }

    /// <summary>Work is seen once and owed for ever, but the loop never looks again: that is no cycle past a sighting.</summary>
    [Fact]
    public void LoopThatNeverLooksAgain_IsCutOff()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            _ = vcpu.Task.NeedResched();
            while (true)
            {
                vcpu.HostCpu.MemoryBarrier();
            }
        });

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Calls = 100 });

        Assert.Empty(result.Violations);
        Assert.Equal(result.Runs, result.CutOffByCalls);
        Assert.True(result.Runs > 1);
    }

    [Fact]
    public void LoopThatIsOnlyLong_IsCutOffAndNotEndless()
    {
        ArchPort Port() => new LoopPort(vcpu =>
        {
            for (int turn = 0; turn < 100 && vcpu.Task.NeedResched(); turn++)
            {
                vcpu.HostCpu.MemoryBarrier();
            }

            return 0;
        });

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Calls = 50 });

        Assert.Empty(result.Violations);
        Assert.True(result.CutOffByCalls > 0);
        Assert.Equal(0, Explorer.Explore(Port, new ExplorationBounds { Calls = 500 }).CutOffByCalls);
    }

    [Fact]
    public void LoopThatGoesOnAfterTheSignal_IsCutOffByEntries()
    {
        ArchPort Port() => new HypercallPort(vcpu =>
        {
            while (true)
            {
                _ = vcpu.HandleTransferWork();
                vcpu.Task.ClearFlags(ThreadFlags.TransferWork);
                _ = vcpu.Task.TransferWorkPendingHint();
                _ = vcpu.EnterGuest();
            }
        });

        ExplorationResult result = Explorer.Explore(Port, new ExplorationBounds { Surprises = 0 });

        Assert.Equal((1, 0), (result.CutOffByEntries, result.CutOffByCalls));
    }

    [Fact]
    public void AbsurdValues_AreRefused()
    {
        var bounds = new ExplorationBounds();
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Surprises = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Surprises = 17 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Entries = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Entries = 1_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { WakeUps = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { WakeUps = 1_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Calls = 15 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Calls = 1_000_001 });
        Assert.Throws<ArgumentOutOfRangeException>(() => bounds with { Runs = 0 });
        Assert.Throws<ArgumentNullException>(() => bounds with { Exits = null! });
    }
}
