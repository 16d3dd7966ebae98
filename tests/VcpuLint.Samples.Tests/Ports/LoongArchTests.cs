using VcpuLint.Ports.LoongArch;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only loongarch has: requests that are handled with interrupts off, and counters that a cancelled entry gives back.</summary>
public sealed class LoongArchTests
{
    private static readonly GuestExit CounterAccess = new(GuestExitReason.MsrRead) { Index = 0x200 };

    public static TheoryData<ThreadFlags> Work => [.. Story.Work];

    [Fact]
    public void Counters_AreTheGuestsAtTheNextEntryAndTheHostsAfterIt()
    {
        Story story = Play(
            new HostScript()
                .Exit(CounterAccess)
                .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<LoongArchVcpuState>().OwnsPmu))
                .Interrupted()
                .At(HostMoment.Entry, host => Assert.False(host.Vcpu.Arch<LoongArchVcpuState>().OwnsPmu))
                .Signal())
            .LeftForSignal(entries: 3);

        Assert.False(story.Vcpu.TestRequest(VcpuRequest.Pmu));
    }

    /// <summary>The request was taken in the turn that did not enter the guest, and must not be lost with it.</summary>
    [Theory]
    [MemberData(nameof(Work))]
    public void WorkThatCancelsTheEntry_MakesTheNextTurnGiveTheCountersAgain(ThreadFlags work)
    {
        var script = new HostScript()
            .Exit(CounterAccess)
            .Raise(HostMoment.InterruptsOff, work)
            .At(HostMoment.Sleep, host => Assert.False(host.Vcpu.Arch<LoongArchVcpuState>().OwnsPmu))
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<LoongArchVcpuState>().OwnsPmu))
            .Signal();

        Play(script).LeftForSignal(entries: 2);
    }

    [Fact]
    public void SignalThatCancelsTheEntry_KeepsTheRequestForTheNextRun()
    {
        Story story = Play(new HostScript().Exit(CounterAccess).Raise(HostMoment.InterruptsOff, ThreadFlags.SigPending))
            .LeftForSignal(entries: 1);

        Assert.True(story.Vcpu.TestRequest(VcpuRequest.Pmu));
        Assert.False(story.Vcpu.Arch<LoongArchVcpuState>().OwnsPmu);
    }

    [Fact]
    public void FaultInMemory_FlushesThePageBeforeTheNextEntry()
    {
        Story story = Play(new HostScript().Exit(GuestExitReason.PageFault).EntersWithout(VcpuRequest.TlbFlushPage).Signal())
            .LeftForSignal(entries: 2);

        Assert.Equal(1, story.Vcpu.Arch<LoongArchVcpuState>().PagesFlushed);
    }

    [Fact]
    public void TaskOnAnotherCpu_GetsANewIdentifierAndNothingToFlush()
    {
        Story story = Play(
            new HostScript()
                .Exit(GuestExitReason.PageFault, ThreadFlags.NotifyResume)
                .At(HostMoment.Sleep, host => host.MoveTo(1))
                .EntersWithout(VcpuRequest.TlbFlushPage)
                .Signal())
            .LeftForSignal(entries: 2);

        LoongArchVcpuState state = story.Vcpu.Arch<LoongArchVcpuState>();
        Assert.Equal((2ul, 0), (state.VpidsUsed, state.PagesFlushed));
    }

    [Fact]
    public void UnitThatTheGuestFindsOff_IsLoadedBeforeTheNextEntry()
    {
        var script = new HostScript()
            .Exit(GuestExitReason.Exception)
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<LoongArchVcpuState>().UnitLoaded))
            .Signal();

        Play(script).LeftForSignal(entries: 2);
    }

    private static Story Play(HostScript script) => Story.Play("loongarch", script);
}
