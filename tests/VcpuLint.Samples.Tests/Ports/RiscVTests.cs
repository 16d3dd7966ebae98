using VcpuLint.Ports.RiscV;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only riscv has: identifiers that get old, vCPUs that are stopped, and fences that others leave.</summary>
public sealed class RiscVTests
{
    private static readonly GuestExit HartStop = new(GuestExitReason.Hypercall) { Index = 0x48534d01 };
    private static readonly GuestExit RemoteFence = new(GuestExitReason.Hypercall) { Index = 0x52464e43 };

    [Theory]
    [InlineData(HostMoment.LastInterruptsOn)]
    [InlineData(HostMoment.InterruptsOff)]
    public void NewGenerationOfIdentifiers_CancelsTheEntry(HostMoment moment)
    {
        var script = new HostScript()
            .At(moment, host => host.Vcpu.Arch<RiscVVcpuState>().CurrentVmidVersion++)
            .At(HostMoment.Entry, host => Assert.False(host.Vcpu.Arch<RiscVVcpuState>().VmidIsOld))
            .Signal();

        Play(script).LeftForSignal(entries: 1);
    }

    [Fact]
    public void StoppedVcpu_SleepsUntilItIsStarted()
    {
        var script = new HostScript()
            .Exit(HartStop)
            .WakeUp(host => host.Vcpu.Arch<RiscVVcpuState>().Stopped = false)
            .EntersWithout(VcpuRequest.Sleep)
            .Signal();

        Play(script).LeftForSignal(entries: 2);
    }

    [Fact]
    public void SignalWhileTheVcpuIsStopped_LeavesAndKeepsItStopped()
    {
        Story story = Play(new HostScript().Exit(HartStop).Raise(HostMoment.Sleep, ThreadFlags.SigPending)).LeftForSignal(entries: 1);

        Assert.True(story.Vcpu.TestRequest(VcpuRequest.Sleep));
    }

    [Fact]
    public void RemoteFence_ReachesAllVcpus()
    {
        var vm = new Vm(vcpus: 2);

        Story.Play("riscv", new HostScript().Exit(RemoteFence).EntersWithout(VcpuRequest.GuestFence).Signal(), vm).LeftForSignal(entries: 2);

        Assert.Equal(0, vm.Vcpus[0].Arch<RiscVVcpuState>().QueuedFences);
        Assert.Equal(1, vm.Vcpus[1].Arch<RiscVVcpuState>().QueuedFences);
        Assert.True(vm.Vcpus[1].TestRequest(VcpuRequest.GuestFence));
    }

    [Fact]
    public void CpuWithoutAFreeInterruptFile_FailsTheEntry() => Play(
        new HostScript().At(HostMoment.Start, host => host.Vcpu.Arch<RiscVVcpuState>().InterruptFileAvailable = false))
        .LeftForUserSpace(0, ExitReason.FailEntry, entries: 0);

    [Fact]
    public void TaskOnAnotherCpu_ForgetsTheTranslationsThere()
    {
        Story story = Play(
            new HostScript().Interrupted(ThreadFlags.NotifyResume).At(HostMoment.Sleep, host => host.MoveTo(1)).Interrupted().Signal())
            .LeftForSignal(entries: 3);

        Assert.Equal(2ul, story.Vcpu.Arch<RiscVVcpuState>().TlbGeneration);
    }

    private static Story Play(HostScript script) => Story.Play("riscv", script);
}
