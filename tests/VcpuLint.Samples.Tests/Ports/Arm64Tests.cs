using VcpuLint.Ports.Arm64;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only arm64 has: CPUs that cannot run the guest, and vCPUs that are turned off.</summary>
public sealed class Arm64Tests
{
    private static readonly GuestExit CpuOff = new(GuestExitReason.Hypercall) { Index = 0x84000002 };

    [Fact]
    public void TaskOnACpuThatCannotRunTheGuest_FailsTheEntry()
    {
        var script = new HostScript()
            .At(HostMoment.Start, host => host.Vcpu.Arch<Arm64VcpuState>().SupportedCpus = 1)
            .Interrupted(ThreadFlags.NeedResched)
            .At(HostMoment.Sleep, host => host.MoveTo(1));

        Play(script).LeftForUserSpace(0, ExitReason.FailEntry, entries: 1);
    }

    [Fact]
    public void VcpuTurnedOff_SleepsUntilItIsTurnedOn()
    {
        var script = new HostScript()
            .Exit(CpuOff)
            .WakeUp(host => host.Vcpu.Arch<Arm64VcpuState>().PoweredOff = false)
            .EntersWithout(VcpuRequest.Sleep)
            .Signal();

        Play(script).LeftForSignal(entries: 2);
    }

    [Fact]
    public void SignalWhileTheVcpuIsOff_LeavesAndKeepsItOff()
    {
        Story story = Play(new HostScript().Exit(CpuOff).Raise(HostMoment.Sleep, ThreadFlags.SigPending)).LeftForSignal(entries: 1);

        Assert.True(story.Vcpu.TestRequest(VcpuRequest.Sleep));
    }

    [Fact]
    public void NewTimerLevel_IsShownToUserSpaceFirst()
    {
        var script = new HostScript().At(
            HostMoment.Start, host => host.Vcpu.Arch<Arm64VcpuState>().UserInterruptLevelChanged = true);

        // The exit is not a signal's, so that none is counted.
        Play(script).LeftForUserSpace(-Errno.EINTR, ExitReason.Interrupted, entries: 0);
    }

    private static Story Play(HostScript script) => Story.Play("arm64", script);
}
