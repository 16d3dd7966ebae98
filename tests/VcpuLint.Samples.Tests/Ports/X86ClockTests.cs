using VcpuLint.Ports.X86;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>How the x86 port keeps its guests' clocks, in a host whose time passes.</summary>
public sealed class X86ClockTests
{
    private const uint SystemTime = 0x4b564d01;
    private const uint TscAdjust = 0x3b;
    private static readonly TscKilohertz Khz = new(2_695_948);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Guest_ReadsTheHostsTime(bool hasMaster)
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster);
        host.Advance(Nanoseconds.Second * 5);
        host.Run(Registers(SystemTime).Signal());
        host.Advance(Nanoseconds.Second);

        Assert.Equal(hasMaster ? PvClockFlags.TscStable : PvClockFlags.None, host.Vm.Vcpus[0].Time.Page.Flags);
        Assert.InRange(Behind(host), 0, 5);
    }

    /// <summary>The guest moves its own counter, and its clock goes on all the same: the record follows.</summary>
    [Theory]
    [InlineData(1_000_000_000)]
    [InlineData(-1_000_000_000)]
    public void CounterThatTheGuestMoves_LeavesItsClockAsItWas(long adjustment)
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster: true);
        host.Advance(Nanoseconds.Second * 60);
        host.Run(Registers(SystemTime).Signal());
        TscCycles counter = host.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));
        host.Run(new HostScript()
            .Exit(new GuestExit(GuestExitReason.MsrWrite) { Index = TscAdjust, Value = unchecked((ulong)adjustment) })
            .EntersWithout(VcpuRequest.ClockUpdate)
            .Signal());

        TscCycles moved = host.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));
        Assert.Equal(adjustment, (moved - counter).Value);

        // The pair is a minute old, and its clock loses 0.628 ns a second.
        Assert.InRange(Behind(host), 37, 42);
    }

    /// <summary>Without a master clock each of 41 loads asks for all clocks, in 0.4 s, of which the limit lets ten through.</summary>
    [Fact]
    public void LoadsOnOtherCpus_UpdateTheOwnClockAlwaysAndAllOthersTenTimesASecond()
    {
        ScriptedHost host = Host(vcpus: 2, hasMaster: false);
        (Vcpu own, Vcpu other) = (host.Vm.Vcpus[0], host.Vm.Vcpus[1]);
        (int all, int updates, uint version) = (0, 0, own.Time.Page.Version);
        own.Time.PageActive = true;
        for (int load = 0; load <= 40; load++)
        {
            int cpu = load % 4;
            host.Run(new HostScript()
                .At(HostMoment.Start, control =>
                {
                    other.ClearRequest(VcpuRequest.ClockUpdate);
                    control.Raise(ThreadFlags.NeedResched);
                })
                .At(HostMoment.Sleep, control => control.MoveTo(cpu))
                .Signal());
            all += other.TestRequest(VcpuRequest.ClockUpdate) ? 1 : 0;
            updates += own.Time.Page.Version == version ? 0 : 1;
            version = own.Time.Page.Version;
            host.Advance(Nanoseconds.FromMilliseconds(10));
        }

        Assert.Equal((10, 41), (all, updates));
    }

    [Fact]
    public void VcpuWithAMasterClock_IsUpdatedAtItsFirstLoadOnly()
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster: true);
        host.Vm.Vcpus[0].Time.PageActive = true;
        host.Run(new HostScript().Signal());
        uint version = host.Vm.Vcpus[0].Time.Page.Version;
        host.Run(new HostScript().Interrupted(ThreadFlags.NeedResched).At(HostMoment.Sleep, control => control.MoveTo(3)).Signal());

        Assert.Equal((2u, version), (version, host.Vm.Vcpus[0].Time.Page.Version));
    }

    /// <summary>
    /// One CPU that is behind is enough to take the counters for unstable. From then on the guest's goes on from its last exit at each
    /// load, and what passed meanwhile is caught up by the update of its clock.
    /// </summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void CounterThatIsBehind_CostsTheGuestNoTime(bool hasMaster)
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster);
        host.Clock.Advance(Nanoseconds.Second * 60);
        host.Clock.Skew(1, new TscCyclesDelta(-10_000_000_000));
        host.Run(Registers(SystemTime).Signal());
        var script = new HostScript();
        for (int turn = 0; turn < 10; turn++)
        {
            int cpu = 1 - (turn % 2);
            script.Exit(new GuestExit(GuestExitReason.ExternalInterrupt), _ => host.Clock.Advance(Nanoseconds.FromMilliseconds(10)))
                .Interrupted(ThreadFlags.NeedResched)
                .At(HostMoment.Sleep, control =>
                {
                    host.Clock.Advance(Nanoseconds.FromMilliseconds(90));
                    control.MoveTo(cpu);
                });
        }

        host.Run(script.Signal());

        Vcpu vcpu = host.Vm.Vcpus[0];
        double seconds = vcpu.Time.Tsc.LastGuestTsc.Value / (Khz.Value * 1000.0);
        Assert.True(host.Clock.IsTscUnstable);
        Assert.InRange(seconds, 0.999, 1.001);
    }

    [Fact]
    public void CpuOfUnknownFrequency_KeepsTheGuestOutUntilItIsKnown()
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster: false);
        host.Vm.Vcpus[0].Time.PageActive = true;
        host.Clock.SetKnownFrequency(0, default);
        int turns = 0;

        HostRun run = host.Run(new HostScript()
            .At(HostMoment.InterruptsOn, _ => turns++)
            .Raise(HostMoment.InterruptsOn, ThreadFlags.NotifyResume)
            .At(HostMoment.Sleep, _ => Assert.Equal(0u, host.Vm.Vcpus[0].Time.Page.Version))
            .At(HostMoment.InterruptsOn, _ => host.Clock.SetKnownFrequency(0, Khz))
            .EntersWithout(VcpuRequest.ClockUpdate)
            .Signal());

        Assert.Equal((1, 1, 2u), (turns, run.Entries, host.Vm.Vcpus[0].Time.Page.Version));
    }

    [Fact]
    public void CounterThatBeganAgainInASuspend_GoesOnInTheGuest()
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster: true);
        host.Advance(Nanoseconds.Second);
        host.Run(Registers(SystemTime).Signal());
        Tsc tsc = host.Vm.Vcpus[0].Time.Tsc;
        TscCycles before = host.Clock.ReadTsc(0);
        host.Clock.Suspend(Nanoseconds.Second, resetsTsc: true);
        tsc.OffsetAdjustment = before - host.Clock.ReadTsc(0);

        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        Assert.Equal(TscCyclesDelta.Zero, tsc.OffsetAdjustment);
        Assert.Equal(before + TscCyclesDelta.Zero, tsc.ReadGuest(host.Clock.ReadTsc(0)));
    }

    [Fact]
    public void SlowCounter_IsCaughtUpAtEachExit()
    {
        ScriptedHost host = Host(vcpus: 1, hasMaster: false);
        Vcpu vcpu = host.Vm.Vcpus[0];
        vcpu.Time.Tsc.HasScaling = false;
        host.Vm.Time.DefaultFrequency = new TscKilohertz(Khz.Value * 2);
        var script = new HostScript();
        for (int exit = 0; exit < 10; exit++)
        {
            script.Exit(new GuestExit(GuestExitReason.ExternalInterrupt), _ => host.Clock.Advance(Nanoseconds.FromMilliseconds(100)));
        }

        host.Run(script.Signal());

        Assert.True(vcpu.Time.Tsc.AlwaysCatchup);
        Assert.InRange(vcpu.Time.Tsc.LastGuestTsc.Value / (Khz.Value * 2000.0), 0.999, 1.001);
    }

    /// <summary>By how much the guest's time is behind the host's, in nanoseconds.</summary>
    private static long Behind(ScriptedHost host)
    {
        Vcpu vcpu = host.Vm.Vcpus[0];
        Nanoseconds time = new PvClockReader().Read(vcpu.Time.Page, vcpu.Time.Tsc.ReadGuest(host.Clock.ReadTsc(0)));
        return (host.Clock.Read(HostClockId.KvmBase) - time).Value;
    }

    /// <summary>The guest says where its clock is to be.</summary>
    private static HostScript Registers(uint msr) =>
        new HostScript().Exit(new GuestExit(GuestExitReason.MsrWrite) { Index = msr, Value = 0x1001 });

    private static ScriptedHost Host(int vcpus, bool hasMaster) =>
        new(new X86Port(), new Vm(vcpus)) { Clock = new VirtualClock(Khz) { IsTscBased = hasMaster } };
}
