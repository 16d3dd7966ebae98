namespace VcpuLint.Model.Tests.Time;

/// <summary>A port that keeps a guest's clock, run in a host whose time passes.</summary>
public sealed class GuestClockTests
{
    private static readonly TscKilohertz Khz = new(2_695_948);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Guest_ReadsTheHostsTime(bool master)
    {
        var clock = new VirtualClock(Khz) { IsTscBased = master };
        ScriptedHost host = Host(Throttle.None, clock, out _);
        clock.Advance(Nanoseconds.Second * 5);
        host.Run(new HostScript().Signal());
        clock.Advance(Nanoseconds.Second);

        Vcpu vcpu = host.Vm.Vcpus[0];
        Nanoseconds time = new PvClockReader().Read(vcpu.Time.Page, vcpu.Time.Tsc.ReadGuest(clock.ReadTsc(0)));
        Assert.Equal(master ? PvClockFlags.TscStable : PvClockFlags.None, vcpu.Time.Page.Flags);
        Assert.InRange((clock.Read(HostClockId.KvmBase) - time).Value, 0, 5);
    }

    /// <summary>
    /// Each of 41 loads, the first and 40 moves in 0.4 s, asks for a global update: how many become one is what the throttles differ in.
    /// </summary>
    [Theory]
    [InlineData(Throttle.None, 41)]
    [InlineData(Throttle.Defer, 4)]
    [InlineData(Throttle.Gate, 10)]
    public void LoadsOnOtherCpus_AreThrottled(Throttle throttle, int fanOuts)
    {
        var clock = new VirtualClock(Khz) { IsTscBased = false };
        ScriptedHost host = Host(throttle, clock, out GuestClockPort port);
        for (int move = 1; move <= 40; move++)
        {
            int cpu = move % 4;
            host.Run(new HostScript().Raise(HostMoment.Start, ThreadFlags.NeedResched)
                .At(HostMoment.Sleep, control =>
                {
                    control.MoveTo(cpu);
                    clock.Advance(Nanoseconds.FromMilliseconds(10));
                })
                .Signal());
        }

        Assert.Equal(fanOuts, port.FanOuts);
        Assert.True(host.Vm.Vcpus[1].TestRequest(VcpuRequest.ClockUpdate));
        Assert.False(host.Vm.Vcpus[0].TestRequest(VcpuRequest.ClockUpdate));
    }

    [Fact]
    public void DelayedWork_KicksTheGuestFromAnotherCpu()
    {
        var clock = new VirtualClock(Khz) { IsTscBased = false };
        ScriptedHost host = Host(Throttle.Defer, clock, out GuestClockPort port);
        HostRun run = host.Run(new HostScript()
            .Exit(new GuestExit(GuestExitReason.ExternalInterrupt), _ => clock.Advance(Nanoseconds.FromMilliseconds(100)))
            .Signal());

        Assert.Equal((1, 2), (port.FanOuts, run.Entries));
        Assert.Equal(4u, host.Vm.Vcpus[0].Time.Page.Version);
    }

    [Fact]
    public void MasterClockUpdate_KeepsEverybodyOutMeanwhileAndIsOverAfterwards()
    {
        ScriptedHost host = Host(Throttle.None, new VirtualClock(Khz), out GuestClockPort port);
        MasterClock master = host.Vm.Time.MasterClock;
        host.Call(() =>
        {
            master.RequestInProgress();
            Assert.All(host.Vm.Vcpus, vcpu => Assert.True(vcpu.TestRequest(VcpuRequest.MasterClockInProgress)));
            master.BeginUpdate();
            Assert.True(master.IsUpdating && host.Vm.Time.TscWriteLock.IsHeld);
            Assert.Throws<InvalidOperationException>(() => master.ReadBegin());
            master.EndUpdate();
            uint before = master.ReadBegin();
            port.UpdateMasterClock(host.Vm);
            Assert.True(master.ReadRetry(before));
            Assert.False(master.ReadRetry(master.ReadBegin()));
        });

        Assert.False(master.IsUpdating || host.Vm.Time.TscWriteLock.IsHeld);
        Assert.All(host.Vm.Vcpus, vcpu => Assert.False(vcpu.TestRequest(VcpuRequest.MasterClockInProgress)));
        Assert.All(host.Vm.Vcpus, vcpu => Assert.True(vcpu.TestRequest(VcpuRequest.ClockUpdate)));
    }

    /// <summary>
    /// A second snapshot moves the clock by what the host's arithmetic and the guest's have drifted apart; the sign depends on the
    /// frequency.
    /// </summary>
    [Theory]
    [InlineData(2_695_948, 0.628)]
    [InlineData(2_995_200, 85.7)]
    [InlineData(2_100_000, -59.5)]
    public void NeedlessSnapshot_MovesTheGuestsClock(uint khz, double nanosecondsPerSecond)
    {
        var clock = new VirtualClock(new TscKilohertz(khz));
        ScriptedHost host = Host(Throttle.None, clock, out GuestClockPort port);
        host.Run(new HostScript().Signal());
        Vcpu vcpu = host.Vm.Vcpus[0];
        PvClockInfo before = vcpu.Time.Clock;
        const int Seconds = 86_400;
        clock.Advance(Nanoseconds.Second * Seconds);

        host.Call(() => vcpu.MakeRequest(VcpuRequest.MasterClockUpdate));
        host.Run(new HostScript().Signal());

        Assert.Equal(2, port.Snapshots);
        double step = vcpu.Time.Clock.StepFrom(before, vcpu.Time.Clock.TscTimestamp).Value / (double)Seconds;
        Assert.InRange(step, nanosecondsPerSecond - 0.5, nanosecondsPerSecond + 0.5);
    }

    [Fact]
    public void Explorer_FindsTheSameOnAClockThatStandsStill()
    {
        ExplorationResult result = Explorer.Explore(() => new GuestClockPort(Throttle.Gate), new ExplorationBounds { Surprises = 1 });

        Assert.True(result.Exhausted);
        Assert.Empty(result.Violations);
    }

    [Theory]
    [InlineData(true, true, false, false, true)]
    [InlineData(false, true, false, false, false)]
    [InlineData(true, false, false, false, false)]
    [InlineData(true, true, true, false, false)]
    [InlineData(true, true, false, true, false)]
    public void MasterClock_CanBeUsedOnlyIfEverythingAllowsIt(bool tscBased, bool matched, bool backwards, bool old, bool usable)
    {
        var host = new TimedHost(new VirtualClock { IsTscBased = tscBased }, vcpus: 3);
        MasterClock master = host.Vm.Time.MasterClock;
        host.Vm.Time.TscSync.MatchedVcpus = matched ? 2 : 1;
        master.BackwardsTscObserved = backwards;
        master.BootVcpuRunsOldClock = old;

        Assert.Equal(usable, host.Get(master.CanBeUsed));
    }

    [Fact]
    public void MatchedVcpus_AreComparedWithThoseThatExist()
    {
        var vm = new Vm(4) { OnlineVcpus = 2 };
        vm.Time.TscSync.MatchedVcpus = 1;

        Assert.True(vm.Time.TscSync.AllMatched);
        vm.OnlineVcpus = 3;
        Assert.False(vm.Time.TscSync.AllMatched);
    }

    private static ScriptedHost Host(Throttle throttle, VirtualClock clock, out GuestClockPort port)
    {
        port = new GuestClockPort(throttle);
        var vm = new Vm(2);
        vm.Time.TscSync.MatchedVcpus = 1;
        return new ScriptedHost(port, vm) { Clock = clock };
    }
}
