using VcpuLint.Ports.X86;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>What only x86 has: exits that go straight back into the guest, and a guest that the host emulates.</summary>
public sealed class X86Tests
{
    private static readonly GuestExit TimerWrite = new(GuestExitReason.MsrWrite, IsFastPath: true) { Index = 0x6e0, Value = 5000 };

    public static TheoryData<ThreadFlags> Work => [.. Story.Work];

    public static TheoryData<ThreadFlags> Signals => [.. Story.Signals];

    [Fact]
    public void FastPath_EntersAgainWithInterruptsStillOff()
    {
        Story story = Play(new HostScript().Exit(TimerWrite).Exit(TimerWrite).Signal()).LeftForSignal(entries: 3);

        // The exits of the fast path are handled below the loop, which counts one exit for all three.
        Assert.Equal(1, story.Vcpu.Stats.Exits);
        Assert.Equal(5000ul, story.Vcpu.Arch<X86VcpuState>().TimerDeadline);
    }

    [Theory]
    [MemberData(nameof(Work))]
    public void WorkRaisedBeforeAFastExit_LeavesTheFastPath(ThreadFlags work)
    {
        Story story = Play(new HostScript().Exit(TimerWrite, work).EntersWithoutWork().Signal()).LeftForSignal(entries: 2);

        Assert.Equal(2, story.Vcpu.Stats.Exits);
    }

    [Theory]
    [MemberData(nameof(Signals))]
    public void SignalBeforeAFastExit_LeavesTheFastPath(ThreadFlags signal) =>
        Play(new HostScript().Exit(TimerWrite).Exit(TimerWrite, signal)).LeftForSignal(entries: 2);

    [Fact]
    public void RequestBeforeAFastExit_LeavesTheFastPath() => Play(
        new HostScript()
            .Exit(TimerWrite, host => host.Request(VcpuRequest.TlbFlush))
            .EntersWithout(VcpuRequest.TlbFlush)
            .Signal())
        .LeftForSignal(entries: 2);

    [Theory]
    [MemberData(nameof(Work))]
    public void WorkRaisedAtAFastReentry_EndsTheGuest(ThreadFlags work)
    {
        var script = new HostScript().Exit(TimerWrite).Raise(HostMoment.Entry, work);
        Play((work == ThreadFlags.NeedReschedLazy ? script.Interrupted() : script).EntersWithoutWork().Signal()).LeftForSignal(entries: 3);
    }

    [Fact]
    public void EmulationOfManyInstructions_LeavesForASignal()
    {
        Story story = Play(new HostScript().Exit(
            new GuestExit(GuestExitReason.InvalidState),
            host =>
            {
                host.Vcpu.Arch<X86VcpuState>().InstructionsToEmulate = 100;
                host.Raise(ThreadFlags.SigPending);
            })).LeftForSignal(entries: 1);

        Assert.Equal(99, story.Vcpu.Arch<X86VcpuState>().InstructionsToEmulate);
    }

    [Fact]
    public void TaskOnAnotherCpu_FlushesItsTranslationsBeforeTheNextEntry()
    {
        Story story = Play(
            new HostScript()
                .Interrupted(ThreadFlags.NotifyResume)
                .At(HostMoment.Sleep, host => host.MoveTo(1))
                .EntersWithout(VcpuRequest.TlbFlush)
                .Signal())
            .LeftForSignal(entries: 2);

        // Once for the page table, once for the first CPU, once for the second.
        Assert.Equal(3ul, story.Vcpu.Arch<X86VcpuState>().TlbGeneration);
    }

    [Fact]
    public void MissingRootPage_CancelsTheInjectionAndLeaves()
    {
        Story story = Play(new HostScript().At(HostMoment.Start, host =>
        {
            host.Vcpu.InterruptPending = true;
            host.Vcpu.Arch<X86VcpuState>().RootPageAvailable = false;
        }));

        Assert.Equal((-Errno.ENOMEM, 0), (story.Run.Result, story.Run.Entries));
        Assert.True(story.Vcpu.InterruptPending && story.Vcpu.TestRequest(VcpuRequest.Event));
    }

    /// <summary>The update of the master clock is a request to all vCPUs, the one that handles it included: it must not need another turn.</summary>
    [Theory]
    [InlineData(VcpuRequest.MasterClockUpdate)]
    [InlineData(VcpuRequest.GlobalClockUpdate)]
    public void ClockUpdateOfTheVm_ReachesTheOwnClockBeforeTheEntry(VcpuRequest request)
    {
        var vm = new Vm(vcpus: 2);
        vm.Vcpus[0].Time.PageActive = true;
        uint version = 0;
        var script = new HostScript()
            .Interrupted()
            .At(HostMoment.InterruptsOn, host =>
            {
                version = host.Vcpu.Time.Page.Version;
                host.Request(request);
            })
            .EntersWithout(VcpuRequest.ClockUpdate)
            .Signal();

        Story story = Story.Play("x86", script, vm).LeftForSignal(entries: 2);

        Assert.Equal(version + 2, story.Vcpu.Time.Page.Version);
        Assert.True(vm.Vcpus[1].TestRequest(VcpuRequest.ClockUpdate));
    }

    [Fact]
    public void HypervTimer_ReadsAClockThatIsUpToDate()
    {
        PvClockInfo old = default;
        var script = new HostScript()
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host =>
            {
                old = host.Vcpu.Time.Clock;
                ((VirtualClock)host.Clock).Advance(Nanoseconds.Second);
                host.Vm.Time.MasterClock.BootVcpuRunsOldClock = true;
                host.Request(VcpuRequest.HypervTimer);
                host.Request(VcpuRequest.MasterClockUpdate);
            })
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<X86VcpuState>().InterruptInjected))
            .Signal();

        Vcpu vcpu = Play(script).LeftForSignal(entries: 2).Vcpu;

        Assert.NotEqual(old, vcpu.Time.Clock);
        Assert.Equal(vcpu.Time.Clock, vcpu.Arch<X86VcpuState>().HypervTimerReading);
    }

    [Fact]
    public void FlushOfAllTranslations_DoesTheFlushOfThoseInUseToo()
    {
        var script = new HostScript()
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host =>
            {
                host.Request(VcpuRequest.TlbFlush);
                host.Request(VcpuRequest.TlbFlushCurrent);
            })
            .EntersWithout(VcpuRequest.TlbFlushCurrent)
            .Signal();

        // Once for the page table, once for the first CPU, and once for both requests.
        Assert.Equal(3ul, Play(script).LeftForSignal(entries: 2).Vcpu.Arch<X86VcpuState>().TlbGeneration);
    }

    [Fact]
    public void FlushOfTheTranslationsInUse_IsDoneOnItsOwnToo()
    {
        var script = new HostScript()
            .Interrupted()
            .Request(HostMoment.InterruptsOff, VcpuRequest.TlbFlushCurrent)
            .EntersWithout(VcpuRequest.TlbFlushCurrent)
            .Signal();

        Assert.Equal(3ul, Play(script).LeftForSignal(entries: 2).Vcpu.Arch<X86VcpuState>().TlbGeneration);
    }

    [Fact]
    public void EntryThatIsCancelled_KeepsWhatItWasToDeliver()
    {
        var script = new HostScript()
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), host =>
            {
                host.Vcpu.InterruptPending = true;
                host.Request(VcpuRequest.Nmi);
            })
            .Request(HostMoment.InterruptsOff, VcpuRequest.TlbFlushCurrent)
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<X86VcpuState>().NmiInjected))
            .Interrupted()
            .At(HostMoment.Entry, host => Assert.True(host.Vcpu.Arch<X86VcpuState>().InterruptInjected))
            .Signal();

        Story story = Play(script).LeftForSignal(entries: 3);

        Assert.False(story.Vcpu.InterruptPending || story.Vcpu.Arch<X86VcpuState>().NmiPending);
    }

    [Fact]
    public void TaskOnAnotherCpu_TakesItsTimerAlong()
    {
        var script = new HostScript().Interrupted(ThreadFlags.NotifyResume).At(HostMoment.Sleep, host => host.MoveTo(5)).Signal();

        Assert.Equal(5, Play(script).LeftForSignal(entries: 2).Vcpu.Arch<X86VcpuState>().TimerCpu);
    }

    private static Story Play(HostScript script) => Story.Play("x86", script);
}
