using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What both flavours of Book3S HV have: page tables that may vanish before the entry, and hypercalls of PAPR guests.</summary>
public sealed class Book3SHvTests
{
    public static TheoryData<string> Ports =>
        [.. PortUnderTest.Names.Where(name => name.StartsWith("powerpc/book3s-hv", StringComparison.Ordinal))];

    [Theory]
    [MemberData(nameof(Ports))]
    public void PageTablesTakenAwayBeforeTheEntry_AreSetUpAgain(string port)
    {
        var script = new HostScript()
            .At(HostMoment.InterruptsOff, host => host.Vm.MmuReady = false)
            .At(HostMoment.Entry, host => Assert.True(host.Vm.MmuReady))
            .Signal();

        Story.Play(port, script).LeftForSignal(entries: 1);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void UnknownHypercall_IsLeftToUserSpace(string port) => Story
        .Play(port, new HostScript().Exit(new GuestExit(GuestExitReason.Hypercall) { Index = 4 }))
        .LeftForUserSpace(PortUnderTest.Named(port).LeavesWith, ExitReason.PaprHypercall, entries: 1);

    [Theory]
    [MemberData(nameof(Ports))]
    public void Prod_GoesBackToTheGuest(string port)
    {
        var vm = new Vm(vcpus: 2, threadsPerVcore: 2);
        var prod = new GuestExit(GuestExitReason.Hypercall) { Index = 0xe8, Value = 1 };

        Story.Play(port, new HostScript().Exit(prod, ThreadFlags.NotifyResume).EntersWithoutWork().Signal(), vm).LeftForSignal(entries: 2);

        Assert.True(vm.Vcpus[1].InterruptPending);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void Decrementer_IsInjectedAtTheNextEntry(string port) => Story
        .Play(
            port,
            new HostScript()
                .Exit(GuestExitReason.Decrementer)
                .At(HostMoment.Entry, host => Assert.False(host.Vcpu.InterruptPending))
                .Signal())
        .LeftForSignal(entries: 2);
}
