using VcpuLint.Ports.X86;
using VcpuLint.Regressions;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>What mistakes with the pair of time and counter did to the clocks that are made of it, and that the port of today does not.</summary>
public sealed class MasterClockHarmTests
{
    private static readonly TscKilohertz Khz = new(2_695_948);

    private static readonly Dictionary<string, Action<Vm, Nanoseconds>> SetClock = new()
    {
        [nameof(X86ClockSetBeforeItsBeginning)] = X86ClockSetBeforeItsBeginning.SetClock,
        [nameof(X86MasterClockTakenAnew)] = X86MasterClockTakenAnew.SetClock,
        ["x86"] = (vm, clock) => X86Port.SetClock(vm, clock),
    };

    /// <summary>VCPU3001: the pair is 10 ns older than the counter that has to catch up, and a difference without a sign is 2^64 - 10.</summary>
    [Theory]
    [InlineData("X86CatchUpToThePast", 12432865694016602111ul)]
    [InlineData("x86", 0ul)]
    public void CounterThatHasToCatchUp_Jumps(string port, ulong expected)
    {
        ScriptedHost host = Host(port, new Nanoseconds(10));
        host.Clock.CostOfReading = Nanoseconds.Zero;
        host.Clock.MarkTscUnstable();
        TscCycles before = host.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));

        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        TscCycles after = host.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));
        Assert.InRange(unchecked((long)(after.Value - before.Value - expected)), -100, 100);
    }

    /// <summary>VCPU3001: the offset is made 70 ns after the pair, and the reference page of Hyper-V has a hundredth of the sum.</summary>
    [Theory]
    [InlineData("X86ClockSetBeforeItsBeginning", (ulong.MaxValue - 69) / 100)]
    [InlineData("x86", 0ul)]
    public void ClockThatIsSetToZero_BeginsBeforeIt(string port, ulong expected)
    {
        ScriptedHost host = Host(port, new Nanoseconds(70));
        host.Call(() => SetClock[port](host.Vm, Nanoseconds.Zero));
        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        Assert.Equal(expected, host.Vm.Vcpus[0].Time.Page.SystemTime.Value / 100);
    }

    /// <summary>VCPU2007: the record is asked for after the place where that is looked for, so the entry is given up once.</summary>
    [Theory]
    [InlineData("X86ClockUpdatedTooEarly", 2)]
    [InlineData("x86", 1)]
    public void RequestForAllClocks_TakesTurns(string port, int expected)
    {
        ScriptedHost host = Host(port, Nanoseconds.Zero);
        HostRun run = host.Run(new HostScript().Request(HostMoment.Start, VcpuRequest.GlobalClockUpdate).Signal());

        Assert.Equal((1, expected), (run.Entries, run.Trace.Count(call => call == "PrepareTransfer()")));
    }

    /// <summary>VCPU2004: a vCPU is plugged in after a day. By how much, and in which direction, hangs on the frequency.</summary>
    [Theory]
    [InlineData("X86MasterClockAtEveryTscWrite", 2_695_948, 54_233)]
    [InlineData("X86MasterClockAtEveryTscWrite", 2_995_200, 7_410_000)]
    [InlineData("X86MasterClockAtEveryTscWrite", 2_100_000, -5_100_000)]
    [InlineData("x86", 2_695_948, 0)]
    [InlineData("x86", 2_995_200, 0)]
    [InlineData("x86", 2_100_000, 0)]
    public void VcpuThatIsPluggedIn_MovesTheClocksOfTheOthers(string port, uint khz, long expected)
    {
        ScriptedHost host = Host(port, vcpus: 2, new TscKilohertz(khz));
        VcpuTime time = host.Vm.Vcpus[0].Time;
        PvClockInfo before = time.Page.ReadConsistent();
        host.Advance(Nanoseconds.Second * 86_400);

        // The thread of the third one is played by the second, which is made once more.
        host.Vm.OnlineVcpus++;
        host.Call(() => HarmedPort.Create(port).InitVcpu(host.Vm.Vcpus[1]));
        RunAll(host);
        RunAll(host);

        NanosecondsDelta step = time.Page.ReadConsistent().StepFrom(before, time.Tsc.ReadGuest(host.Clock.ReadTsc(0)));
        Assert.InRange(step.Value, expected - (Math.Abs(expected) / 100), expected + (Math.Abs(expected) / 100));
    }

    /// <summary>VCPU2004: user space restores the counters and the clock, and the first run comes 6.4 s later. The report has 4 ns.</summary>
    [Theory]
    [InlineData("X86MasterClockTakenAnew", 4)]
    [InlineData("x86", 0)]
    public void ClockThatIsRestored_DriftsUntilTheFirstRun(string port, long expected)
    {
        ScriptedHost host = Host(port, Nanoseconds.Zero);
        VcpuTime time = host.Vm.Vcpus[0].Time;
        host.Call(() => host.Vm.Vcpus[0].MakeRequest(VcpuRequest.MasterClockUpdate));
        host.Call(() => SetClock[port](host.Vm, Nanoseconds.Second * 100));
        TscCycles restored = time.Tsc.ReadGuest(host.Clock.ReadTsc(0));
        host.Advance(Nanoseconds.FromMilliseconds(6400));
        host.Run(new HostScript().EntersWithout(VcpuRequest.ClockUpdate).Signal());

        TscCycles now = time.Tsc.ReadGuest(host.Clock.ReadTsc(0));
        Nanoseconds right = (Nanoseconds.Second * 100) + CycleScale.Of(Khz).Scale((now - restored).ToUnsigned());
        Assert.Equal(expected, (time.Page.ReadConsistent().ReadAt(now) - right).Value);
    }

    /// <summary>VCPU2005: four vCPUs, each of which is asked for the work of all.</summary>
    [Theory]
    [InlineData("X86XenUpdatesMasterClock", 4)]
    [InlineData("x86", 0)]
    public void RequestOfAllVcpus_TakesPairs(string port, int expected)
    {
        ScriptedHost host = Host(port, vcpus: 4, Khz);
        host.Call(() =>
        {
            if (port == "x86")
            {
                host.Vm.MakeRequestOfAll(VcpuRequest.MasterClockUpdate);
            }
            else
            {
                new X86XenUpdatesMasterClock().InitSharedInfo(host.Vm);
            }
        });
        HashSet<ClockReading> pairs = [host.Vm.Time.MasterClock.Snapshot];
        for (int id = 0; id < 4; id++)
        {
            host.Advance(Nanoseconds.FromMilliseconds(1));
            host.Run(new HostScript().Signal(), id);
            pairs.Add(host.Vm.Time.MasterClock.Snapshot);
        }

        Assert.Equal(expected, pairs.Count - 1);
    }

    private static ScriptedHost Host(string port, int vcpus, TscKilohertz frequency)
    {
        var host = new ScriptedHost(HarmedPort.Create(port), new Vm(vcpus)) { Clock = new VirtualClock(frequency) };
        host.Clock.Advance(Nanoseconds.Second * 60);
        foreach (Vcpu vcpu in host.Vm.Vcpus)
        {
            vcpu.Time.PageActive = true;
        }

        // The last one that is made makes the counters match, and takes the pair.
        RunAll(host);
        RunAll(host);
        Assert.True(host.Vm.Time.MasterClock.InUse);
        return host;
    }

    private static void RunAll(ScriptedHost host)
    {
        foreach (Vcpu vcpu in host.Vm.Vcpus)
        {
            host.Run(new HostScript().Signal(), vcpu.Id);
        }
    }

    private static ScriptedHost Host(string port, Nanoseconds costOfReading)
    {
        var host = new ScriptedHost(HarmedPort.Create(port)) { Clock = new VirtualClock(Khz) { CostOfReading = costOfReading } };
        host.Clock.Advance(Nanoseconds.Second * 60);
        host.Vm.Vcpus[0].Time.PageActive = true;
        host.Run(new HostScript().Signal());
        return host;
    }
}
