using VcpuLint.Ports.Mips;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only mips has: requests that are taken behind the publication, and a result that carries flags.</summary>
public sealed class MipsTests
{
    [Theory]
    [InlineData(HostMoment.LastInterruptsOn)]
    [InlineData(HostMoment.InterruptsOff)]
    public void LateFlush_IsDoneWithoutAnotherTurn(HostMoment moment)
    {
        Story story = Play(
            new HostScript().Interrupted().Request(moment, VcpuRequest.TlbFlush).EntersWithout(VcpuRequest.TlbFlush).Signal())
            .LeftForSignal(entries: 2);

        Assert.Equal(2, story.Vcpu.Arch<MipsVcpuState>().GuestIdsUsed);
        Assert.Equal(2, story.Run.Trace.Count(call => call == "PublishMode(InGuestMode)"));
    }

    /// <summary>The way out of the guest and the way past it return the same: the error, without the flags that it was kept with.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Signal_LeavesWithTheSameErrorFromTheFirstEntryAndFromTheHandler(int exits)
    {
        var script = new HostScript();
        for (int exit = 0; exit < exits; exit++)
        {
            script.Exit(GuestExitReason.PageFault);
        }

        Play(script.Raise(HostMoment.LastInterruptsOn, ThreadFlags.NotifySignal)).LeftForSignal(entries: exits);
    }

    [Fact]
    public void TaskOnAnotherCpu_GetsANewIdentifier()
    {
        Story story = Play(
            new HostScript().Interrupted(ThreadFlags.NotifyResume).At(HostMoment.Sleep, host => host.MoveTo(1)).Interrupted().Signal())
            .LeftForSignal(entries: 3);

        Assert.Equal((2, 1), (story.Vcpu.Arch<MipsVcpuState>().GuestId, story.Vcpu.Arch<MipsVcpuState>().LastCpu));
    }

    private static Story Play(HostScript script) => Story.Play("mips", script);
}
