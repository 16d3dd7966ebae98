using VcpuLint.Ports.X86;
using VcpuLint.Regressions;
using VcpuLint.Scenarios.MasterClocks;

namespace VcpuLint.Scenarios.Tests;

/// <summary>(c): new master clocks that nobody needs, and what a migration does to a guest's clock.</summary>
public sealed class MasterClockTests
{
    private static readonly Nanoseconds Hour = Nanoseconds.Second * 3600;

    /// <summary>A request of each vCPU is an update for each of them, where nobody looks whether another one has done it.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void Requests_AreOneUpdateEachOrOneForAll(int vcpus)
    {
        var khz = new TscKilohertz(2_695_948);
        RefreshRun before = RefreshRun.Of(new X86XenUpdatesMasterClock(), khz, vcpus, Nanoseconds.Second);
        RefreshRun after = RefreshRun.Of(new X86Port(), khz, vcpus, Nanoseconds.Second);

        Assert.Equal((vcpus, true), (before.Updates, before.IsNewPair));
        Assert.Equal((1, false, 0), (after.Updates, after.IsNewPair, after.Jump));
    }

    /// <summary>Where there was no pair, so that one is needed, that is taken once and not by each vCPU.</summary>
    [Theory]
    [InlineData(2)]
    [InlineData(8)]
    public void NeededPair_IsTakenByEachOrOnce(int vcpus)
    {
        var khz = new TscKilohertz(2_695_948);
        RefreshRun before = RefreshRun.Of(new X86XenUpdatesMasterClock(), khz, vcpus, Nanoseconds.Second, isNeeded: true);
        RefreshRun after = RefreshRun.Of(new X86Port(), khz, vcpus, Nanoseconds.Second, isNeeded: true);

        Assert.Equal((vcpus, true), (before.Updates, before.IsNewPair));
        Assert.Equal((1, true), (after.Updates, after.IsNewPair));
    }

    /// <summary>
    /// A new pair moves the clocks by what the arithmetic of host and guest has drifted apart, and which way depends on the frequency.
    /// </summary>
    [Theory]
    [InlineData(2_695_948, 2_260)]
    [InlineData(2_995_200, 308_600)]
    [InlineData(2_100_000, -213_000)]
    public void NewPair_MovesTheClock(uint khz, long jump)
    {
        RefreshRun run = RefreshRun.Of(new X86XenUpdatesMasterClock(), new TscKilohertz(khz), vcpus: 2, Hour);

        Assert.InRange((double)run.Jump / jump, 0.97, 1.03);
    }

    /// <summary>
    /// What the two gaps differ by is the error, forward if the source took longer; how long the guest stood still does not matter.
    /// </summary>
    [Theory]
    [InlineData(50, 120, 0)]
    [InlineData(120, 50, 0)]
    [InlineData(50, 120, 10_000_000)]
    [InlineData(120, 50, 10_000_000)]
    [InlineData(80, 80, 1_000)]
    public void Migration_IsWrongByTheDifferenceOfTheGaps(ulong saving, ulong restoring, ulong blackout)
    {
        MigrationRun run = MigrationRun.Of(
            Nanoseconds.FromMicroseconds(saving), Nanoseconds.FromMicroseconds(blackout), Nanoseconds.FromMicroseconds(restoring));

        Assert.InRange(run.Error - run.Formula, -3, 3);
        Assert.InRange(run.Error - (1000 * ((long)saving - (long)restoring)), -3, 3);
    }
}
