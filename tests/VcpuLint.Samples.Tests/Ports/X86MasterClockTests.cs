using VcpuLint.Ports.X86;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>When the x86 port takes a new pair for all clocks of a VM, and what the guests see of it.</summary>
public sealed class X86MasterClockTests
{
    private const uint OldSystemTime = 0x12;
    private static readonly TscKilohertz Khz = new(2_695_948);
    private static readonly Nanoseconds Day = Nanoseconds.Second * 86_400;

    /// <summary>A request for nothing that the pair depends on: the pair is kept, and no clock steps.</summary>
    [Fact]
    public void PairThatStaysInUse_IsKept()
    {
        ScriptedHost host = Host(vcpus: 2);
        PvClockInfo before = Record(host);
        host.Advance(Day);
        uint version = host.Vm.Vcpus[0].Time.Page.Version;
        Update(host);

        TscCycles now = host.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));
        Assert.NotEqual(version, host.Vm.Vcpus[0].Time.Page.Version);
        Assert.Equal(NanosecondsDelta.Zero, Record(host).StepFrom(before, now));
    }

    [Fact]
    public void LossAndReturnOfThePair_TakeItAnew()
    {
        ScriptedHost host = Host(vcpus: 1);
        MasterClock master = host.Vm.Time.MasterClock;
        ClockReading before = master.Snapshot;
        host.Advance(Day);
        master.BootVcpuRunsOldClock = true;
        Update(host);
        Assert.False(master.InUse);

        master.BootVcpuRunsOldClock = false;
        Update(host);
        Assert.True(master.InUse);

        // A day of the host's clock, which gains 0.334 ns a second.
        Assert.InRange((master.Snapshot.Time - before.Time).Value, (long)Day.Value, (long)Day.Value + 29_000);
    }

    /// <summary>Four vCPUs ask at once. The first one that gets to it answers all of them, and takes its own question back under the lock.</summary>
    [Fact]
    public void RequestsOfAllVcpus_AreAnsweredByOneUpdate()
    {
        ScriptedHost host = Host(vcpus: 4);
        host.Vm.Time.MasterClock.BootVcpuRunsOldClock = true;
        host.Call(() => host.Vm.MakeRequestOfAll(VcpuRequest.MasterClockUpdate));

        host.Run(new HostScript().Signal(), vcpu: 2);

        Assert.All(host.Vm.Vcpus, vcpu => Assert.False(vcpu.TestRequest(VcpuRequest.MasterClockUpdate)));
        Assert.All(host.Vm.Vcpus, vcpu => Assert.False(vcpu.TestRequest(VcpuRequest.MasterClockInProgress)));
        Assert.All(
            host.Vm.Vcpus.Where(vcpu => vcpu.Id != 2), vcpu => Assert.True(vcpu.TestRequest(VcpuRequest.ClockUpdate)));
        Assert.False(host.Vm.Time.MasterClock.InUse);
    }

    /// <summary>Whoever waited for the lock finds that his request has been answered: no new pair, and no new records.</summary>
    [Fact]
    public void RequestAnsweredByAnotherVcpu_UpdatesNothing()
    {
        ScriptedHost host = Host(vcpus: 2);
        Vcpu waiting = host.Vm.Vcpus[0];
        host.Call(() => waiting.MakeRequest(VcpuRequest.MasterClockUpdate));
        ClockReading before = host.Vm.Time.MasterClock.Snapshot;
        waiting.Vm.Time.MasterClock.BootVcpuRunsOldClock = true;
        host.Vm.Vcpus[1].ClearRequest(VcpuRequest.ClockUpdate);

        // The other vCPU gets the lock first: just before this one turns interrupts off for it.
        host.Run(new HostScript()
            .At(HostMoment.LastInterruptsOn, _ => waiting.ClearRequest(VcpuRequest.MasterClockUpdate))
            .Signal());

        Assert.Equal((before, true), (host.Vm.Time.MasterClock.Snapshot, host.Vm.Time.MasterClock.InUse));
        Assert.False(host.Vm.Vcpus[1].TestRequest(VcpuRequest.ClockUpdate));
        Assert.False(waiting.TestRequest(VcpuRequest.MasterClockInProgress));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ClockThatUserSpaceSets_IsWhatTheGuestReads(bool hasMaster)
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster);
        host.Advance(Day);
        host.Call(() => X86Port.SetClock(host.Vm, Nanoseconds.Second * 100));
        host.Advance(Nanoseconds.Second);
        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        Assert.InRange(Time(host).Value, 101_000_000_000ul - 2, 101_000_000_000ul + 2);
    }

    /// <summary>The pair and the offset are of one reading, so that even a clock that begins at 0 never shows a time before that.</summary>
    [Fact]
    public void ClockSetToZero_BeginsThere()
    {
        ScriptedHost host = Host(vcpus: 1);
        host.Clock.CostOfReading = new Nanoseconds(40);
        host.Call(() => X86Port.SetClock(host.Vm, Nanoseconds.Zero));
        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        Assert.Equal(Nanoseconds.Zero, host.Vm.Vcpus[0].Time.Clock.SystemTime);
    }

    [Theory]
    [InlineData(5, 105)]
    [InlineData(-5, 100)]
    public void ClockThatUserSpaceSetsWithATimeOfDay_GoesOnFromThereButNeverBack(long passed, ulong expectedSeconds)
    {
        ScriptedHost host = Host(vcpus: 1);
        host.Clock.RealAtStart = Nanoseconds.Second * 1_000_000;
        Nanoseconds then = host.Clock.Read(HostClockId.Real) - new NanosecondsDelta(passed * 1_000_000_000);
        host.Call(() => X86Port.SetClock(host.Vm, Nanoseconds.Second * 100, then));
        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        Assert.InRange(Time(host).Value, (expectedSeconds * 1_000_000_000) - 2, (expectedSeconds * 1_000_000_000) + 2);
    }

    /// <summary>The guest says in the old way where its clock is, and by that it does not know the flag of the pair.</summary>
    [Fact]
    public void GuestThatRegistersInTheOldWay_LosesThePair()
    {
        ScriptedHost host = Host(vcpus: 1);
        host.Run(new HostScript()
            .Exit(new GuestExit(GuestExitReason.MsrWrite) { Index = OldSystemTime, Value = 0x1001 })
            .EntersWithout(VcpuRequest.ClockUpdate)
            .Signal());

        Assert.False(host.Vm.Time.MasterClock.InUse);
        Assert.Equal(PvClockFlags.None, host.Vm.Vcpus[0].Time.Page.Flags);
    }

    private static void Update(ScriptedHost host)
    {
        host.Call(() => host.Vm.Vcpus[0].MakeRequest(VcpuRequest.MasterClockUpdate));
        host.Run(new HostScript().Signal());
    }

    private static PvClockInfo Record(ScriptedHost host) => host.Vm.Vcpus[0].Time.Clock;

    private static Nanoseconds Time(ScriptedHost host)
    {
        VcpuTime time = host.Vm.Vcpus[0].Time;
        return new PvClockReader().Read(time.Page, time.Tsc.ReadGuest(host.Clock.ReadTsc(0)));
    }

    private static ScriptedHost Host(int vcpus, bool hasMaster = true)
    {
        var host = new ScriptedHost(new X86Port(), new Vm(vcpus)) { Clock = new VirtualClock(Khz) { IsTscBased = hasMaster } };
        host.Vm.Vcpus[0].Time.PageActive = true;

        // The counters of all match when the last one is made, and it is that one which takes the pair.
        foreach (Vcpu vcpu in host.Vm.Vcpus.Reverse())
        {
            host.Run(new HostScript().Signal(), vcpu.Id);
        }

        return host;
    }
}
