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

    /// <summary>VCPU2007: the record is asked for after the place where that is looked for, so the entry is given up and all done once more.</summary>
    [Theory]
    [InlineData("X86ClockUpdatedTooEarly", 2)]
    [InlineData("x86", 1)]
    public void RequestForAllClocks_TakesTurns(string port, int expected)
    {
        ScriptedHost host = Host(port, Nanoseconds.Zero);
        HostRun run = host.Run(new HostScript().Request(HostMoment.Start, VcpuRequest.GlobalClockUpdate).Signal());

        Assert.Equal((1, expected), (run.Entries, run.Trace.Count(call => call == "PrepareTransfer()")));
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
