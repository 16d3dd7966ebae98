using VcpuLint.Ports.PowerPC.Book3SPr;
using VcpuLint.Ports.PowerPC.BookE;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What Book3S PR and BookE share, and what each of them does with a request and with a guest that waits.</summary>
public sealed class PrepareToEnterTests
{
    private const string Pr = "powerpc/book3s-pr";
    private const string BookE = "powerpc/booke";

    public static TheoryData<string> Ports => [Pr, BookE];

    [Theory]
    [MemberData(nameof(Ports))]
    public void Mode_StaysPublishedUntilTheLoopLeaves(string port)
    {
        var script = new HostScript()
            .Interrupted(ThreadFlags.NotifyResume)
            .At(HostMoment.Sleep, host => Assert.Equal(VcpuMode.InGuestMode, host.Vcpu.Mode))
            .Exit(GuestExitReason.PageFault)
            .Signal();

        Story story = Story.Play(port, script).LeftForSignal(entries: 3);

        Assert.Equal(VcpuMode.OutsideGuestMode, story.Vcpu.Mode);
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public void RequestMadeWhileRequestsAreHandled_IsHandledToo(string port)
    {
        var script = new HostScript()
            .Request(HostMoment.InterruptsOff, VcpuRequest.TlbFlush)
            .Request(HostMoment.LastInterruptsOn, VcpuRequest.TlbFlush)
            .EntersWithout(VcpuRequest.TlbFlush)
            .Signal();

        Story.Play(port, script).LeftForSignal(entries: 1);
    }

    [Fact]
    public void FlushOfPr_EmptiesTheShadowPageTable()
    {
        Story story = Story.Play(
            Pr,
            new HostScript().Exit(GuestExitReason.PageFault).Request(HostMoment.LastInterruptsOn, VcpuRequest.TlbFlush).Signal());

        Book3SPrVcpuState state = story.LeftForSignal(entries: 2).Vcpu.Arch<Book3SPrVcpuState>();
        Assert.Equal((0, 1), (state.ShadowPages, state.ShadowFlushes));
    }

    [Fact]
    public void PaprHypercall_IsLeftToUserSpace() => Story
        .Play(Pr, new HostScript().Exit(GuestExitReason.Hypercall))
        .LeftForUserSpace(PortUnderTest.Named(Pr).LeavesWith, ExitReason.PaprHypercall, entries: 1);

    [Fact]
    public void DecrementerOfPr_IsInjectedAtTheNextEntry() => Story
        .Play(
            Pr,
            new HostScript()
                .Exit(GuestExitReason.Decrementer)
                .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<Book3SPrVcpuState>().InterruptInjected))
                .Signal())
        .LeftForSignal(entries: 2);

    [Fact]
    public void DecrementerOfBookE_IsARequestThatBecomesAnInterrupt() => Story
        .Play(
            BookE,
            new HostScript()
                .Exit(GuestExitReason.Decrementer)
                .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<BookEVcpuState>().InterruptInjected))
                .Signal())
        .LeftForSignal(entries: 2);

    [Fact]
    public void Watchdog_IsLeftToUserSpace() => Story
        .Play(BookE, new HostScript().Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host => host.Request(VcpuRequest.Watchdog)))
        .LeftForUserSpace(0, ExitReason.Watchdog, entries: 1);

    [Fact]
    public void InterruptThatUserSpaceAcknowledges_LeavesInsteadOfTheEntryThatDeliversIt()
    {
        var script = new HostScript()
            .At(HostMoment.Start, host => host.Vcpu.Arch<BookEVcpuState>().UserAcknowledges = true)
            .Exit(GuestExitReason.Decrementer);

        Story.Play(BookE, script).LeftForUserSpace(0, ExitReason.ExternalProxy, entries: 1);
    }

    [Fact]
    public void WaitOfBookEThatASignalEnds_GoesOnInTheNextRun()
    {
        var host = new ScriptedHost(PortUnderTest.Create(BookE));
        HostRun first = host.Run(new HostScript().Exit(GuestExitReason.Halt).Raise(HostMoment.Sleep, ThreadFlags.SigPending));

        HostRun second = host.Run(new HostScript().WakeUp().Signal());

        Assert.Equal((-Errno.EINTR, 1, true), (first.Result, first.Entries, first.Trace.Contains("Block()")));
        Assert.Equal((-Errno.EINTR, 1, true), (second.Result, second.Entries, second.Trace.Contains("Block()")));
    }

    [Fact]
    public void TaskOfBookEOnAnotherCpu_FindsItsTranslationsVoid()
    {
        var script = new HostScript().Interrupted(ThreadFlags.NotifyResume).At(HostMoment.Sleep, host => host.MoveTo(1)).Signal();

        Story story = Story.Play(BookE, script).LeftForSignal(entries: 2);

        Assert.Equal(2ul, story.Vcpu.Arch<BookEVcpuState>().TlbGeneration);
    }
}
