using VcpuLint.Ports.Mshv;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only mshv has: an entry with interrupts on, and a wait for the hypervisor that user space can interrupt.</summary>
public sealed class MshvRootTests
{
    public static TheoryData<ThreadFlags> Work => [.. Story.Work];

    public static TheoryData<ThreadFlags> Signals => [.. Story.Signals];

    /// <summary>Interrupts are on, so that the interrupt that comes with the work is taken before the hypercall and does not end it.</summary>
    [Theory]
    [MemberData(nameof(Work))]
    public void WorkRaisedAfterTheHint_IsDrainedBeforeTheNextDispatch(ThreadFlags work)
    {
        var script = new HostScript().Raise(HostMoment.Entry, work).Interrupted().EntersWithoutWork().Signal();

        Play(script).LeftForSignal(entries: 2);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void SignalAfterTheHint_LeavesAfterTheDispatch(ThreadFlags signal) =>
        Play(new HostScript().Raise(HostMoment.Entry, signal).Interrupted()).LeftForSignal(entries: 1);

    [Fact]
    public void Dispatch_IsMadeWithInterruptsOn() =>
        Play(new HostScript().At(HostMoment.Entry, host => Assert.True(host.InterruptsOn)).Signal()).LeftForSignal(entries: 1);

    [Fact]
    public void InterceptOfMemory_IsHandledByTheDriver()
    {
        Story story = Play(new HostScript().Exit(GuestExitReason.PageFault).Exit(GuestExitReason.PageFault).Signal());

        Assert.Equal(2, story.LeftForSignal(entries: 3).Vcpu.Arch<MshvRootVpState>().MappedPages);
    }

    [Fact]
    public void InterceptOfADevice_IsLeftToUserSpace()
    {
        var access = new GuestExit(GuestExitReason.PageFault) { Address = 1ul << 30 };

        Play(new HostScript().Exit(access)).LeftForUserSpace(0, ExitReason.Mmio, entries: 1);
    }

    [Fact]
    public void PendingInterrupt_IsScannedForAtTheDispatch()
    {
        var script = new HostScript()
            .At(HostMoment.Start, host => host.Vcpu.InterruptPending = true)
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<MshvRootVpState>().ScanInterrupts))
            .Interrupted()
            .At(HostMoment.Entry, host => Assert.False(host.Vcpu.Arch<MshvRootVpState>().ScanInterrupts))
            .Signal();

        Play(script).LeftForSignal(entries: 2);
    }

    [Fact]
    public void SignalInTheWaitForTheHypervisor_LeavesItToTheNextRun()
    {
        var host = new ScriptedHost(PortUnderTest.Create("mshv"));
        host.Run(new HostScript().Exit(GuestExitReason.Halt).Raise(HostMoment.Sleep, ThreadFlags.SigPending));

        HostRun second = host.Run(new HostScript().WakeUp().EntersWithoutWork().Signal());

        Assert.Equal((-Errno.EINTR, 1), (second.Result, second.Entries));
        Assert.Empty(second.Unreached);
        Assert.Equal(
            ["Wait for vcpu 0 blocked", "EnterGuest() = ExternalInterrupt"],
            second.Trace.Where(call => call.StartsWith("Wait", StringComparison.Ordinal) || call.StartsWith("Enter", StringComparison.Ordinal)));
    }

    private static Story Play(HostScript script) => Story.Play("mshv", script);
}
