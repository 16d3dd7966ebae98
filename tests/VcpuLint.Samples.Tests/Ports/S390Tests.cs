using VcpuLint.Ports.S390;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only s390 has: requests that the entry instruction itself sees, and guests that run guests.</summary>
public sealed class S390Tests
{
    private static readonly GuestExit Sie = new(GuestExitReason.EmulatedInstruction) { Index = 0xb214 };
    private static readonly GuestExit InvalidatePage = new(GuestExitReason.EmulatedInstruction) { Index = 0xb221 };

    public static TheoryData<ThreadFlags> Work => [.. Story.Work];

    public static TheoryData<ThreadFlags> Signals => [.. Story.Signals];

    [Theory]
    [InlineData(HostMoment.LastInterruptsOn)]
    [InlineData(HostMoment.InterruptsOff)]
    public void RequestAfterTheLastLook_MakesTheEntryComeBackAtOnce(HostMoment moment)
    {
        var script = new HostScript()
            .Request(moment, VcpuRequest.TlbFlush)
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Sie.IsInhibited))
            .EntersWithout(VcpuRequest.TlbFlush)
            .Signal();

        Story story = Play(script).LeftForSignal(entries: 2);

        Assert.Equal(2, story.Vcpu.Stats.Exits);
    }

    [Fact]
    public void RequestInTheSleepOfADrain_MakesTheEntryComeBackAtOnce() => Play(
        new HostScript()
            .Interrupted(ThreadFlags.NotifyResume)
            .Request(HostMoment.Sleep, VcpuRequest.TlbFlush)
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Sie.IsInhibited))
            .EntersWithout(VcpuRequest.TlbFlush)
            .Signal())
        .LeftForSignal(entries: 3);

    [Fact]
    public void PageInvalidatedByTheGuest_IsFlushedByAllVcpus()
    {
        var vm = new Vm(vcpus: 2);

        Story.Play("s390", new HostScript().Exit(InvalidatePage).EntersWithout(VcpuRequest.TlbFlush).Signal(), vm).LeftForSignal(entries: 2);

        Assert.True(vm.Vcpus[1].TestRequest(VcpuRequest.TlbFlush) && vm.Vcpus[1].Sie.IsInhibited);
        Assert.False(vm.Vcpus[0].Sie.IsInhibited);
    }

    [Fact]
    public void NestedGuest_RunsUntilTheGuestHasToSeeItsExit()
    {
        Story story = Play(
            new HostScript().Exit(Sie).Exit(GuestExitReason.PageFault).Interrupted().Exit(GuestExitReason.Hypercall).Interrupted().Signal())
            .LeftForSignal(entries: 6);

        Assert.Equal(3, story.Vcpu.Arch<S390VcpuState>().NestedExits);
        Assert.Equal(0, story.Vcpu.Arch<S390VcpuState>().Rewinds);
    }

    [Theory]
    [MemberData(nameof(Work))]
    public void WorkRaisedInTheNestedGuest_IsDrainedBeforeItGoesOn(ThreadFlags work)
    {
        Story story = Play(
            new HostScript().Exit(Sie).Interrupted(work).EntersWithoutWork().Exit(GuestExitReason.Hypercall).EntersWithoutWork().Signal())
            .LeftForSignal(entries: 4);

        Assert.Equal(2, story.Vcpu.Arch<S390VcpuState>().NestedExits);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void SignalInTheNestedGuest_LeavesAndIsNoMachineCheck(ThreadFlags signal)
    {
        Story story = Play(new HostScript().Exit(Sie).Interrupted(signal)).LeftForSignal(entries: 2);

        Assert.Equal(0, story.Vcpu.Arch<S390VcpuState>().MachineChecks);
    }

    [Fact]
    public void MachineCheckInTheNestedGuest_IsNoSignal()
    {
        Story story = Play(
            new HostScript().Exit(Sie).Exit(GuestExitReason.MachineCheck).Exit(GuestExitReason.Hypercall).Signal())
            .LeftForSignal(entries: 4);

        Assert.Equal(1, story.Vcpu.Arch<S390VcpuState>().MachineChecks);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void SignalBeforeTheNestedGuest_MakesTheGuestExecuteItsInstructionAgain(ThreadFlags signal)
    {
        Story story = Play(new HostScript().Exit(Sie, signal)).LeftForSignal(entries: 1);

        Assert.Equal(1, story.Vcpu.Arch<S390VcpuState>().Rewinds);
    }

    [Fact]
    public void RequestInTheNestedGuest_IsHandledOutsideOfIt()
    {
        var script = new HostScript()
            .Exit(Sie)
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host => host.Request(VcpuRequest.VsieRestart))
            .EntersWithout(VcpuRequest.VsieRestart)
            .Exit(Sie)
            .Exit(GuestExitReason.Hypercall)
            .Signal();

        Story story = Play(script).LeftForSignal(entries: 5);

        Assert.Equal((2, 1), (story.Vcpu.Arch<S390VcpuState>().NestedExits, story.Vcpu.Arch<S390VcpuState>().Rewinds));
    }

    private static Story Play(HostScript script) => Story.Play("s390", script);
}
