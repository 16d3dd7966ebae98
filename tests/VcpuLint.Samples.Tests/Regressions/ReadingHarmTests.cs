using VcpuLint.Ports.X86;
using VcpuLint.Regressions;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>What comes of readings that do not belong together, and of records that are read while they are written.</summary>
public sealed class ReadingHarmTests
{
    private const uint WallClock = 0x4b564d00;
    private static readonly TscKilohertz Khz = new(2_695_948);
    private static readonly Nanoseconds Microsecond = Nanoseconds.FromMicroseconds(1);

    /// <summary>VCPU2008: another vCPU of the guest reads the record between any two accesses of the host that writes it.</summary>
    [Theory]
    [InlineData("X86RecordWithoutOddPhase", true)]
    [InlineData("x86", false)]
    public void RecordThatIsReadWhileItIsWritten_IsTorn(string port, bool expected)
    {
        ScriptedHost host = Host(port, hasMaster: false);
        PvClockPage page = host.Vm.Vcpus[0].Time.Page;
        List<PvClockInfo> taken = [page.Load()];
        host.Clock.Advance(Nanoseconds.Second);
        page.BeforeAccess = OfAnotherVcpu;
        host.Run(new HostScript().Request(HostMoment.Start, VcpuRequest.ClockUpdate).Signal());
        page.BeforeAccess = null;

        PvClockInfo[] whole = [taken[0], page.Load()];
        Assert.NotEqual(whole[0], whole[1]);
        Assert.Equal(expected, taken.Exists(read => !whole.Contains(read)));

        void OfAnotherVcpu(PvClockAccess access)
        {
            page.BeforeAccess = null;
            uint version = page.ReadBegin();
            PvClockInfo read = page.Load();
            if (!page.ReadRetry(version))
            {
                taken.Add(read);
            }

            page.BeforeAccess = OfAnotherVcpu;
        }
    }

    /// <summary>VCPU3002: a microsecond passes between the reading of the time and that of the counter, and is 2696 cycles for ever.</summary>
    [Theory]
    [InlineData("X86TscSyncOfTwoReadings", 2696)]
    [InlineData("x86", 0)]
    public void CounterThatIsSynchronized_IsBehindItsTime(string port, long cycles)
    {
        ScriptedHost host = Host(port, Microsecond);
        Tsc tsc = host.Vm.Vcpus[0].Time.Tsc;
        host.Clock.CostOfReading = Nanoseconds.Zero;
        ClockReading now = host.Clock.ReadBoth(HostClockId.KvmBase, 0);

        TscCycles right = tsc.SyncedValue + tsc.NanosecondsToCycles(now.Time - tsc.SyncedAt);
        Assert.InRange((right - tsc.ReadGuest(now.Cycles)).Value, cycles - 5, cycles + 5);
    }

    /// <summary>VCPU3002: a microsecond passes between the reading of the time of day and that of the guest's clock.</summary>
    [Theory]
    [InlineData("X86WallClockOfTwoReadings", -1000)]
    [InlineData("x86", 0)]
    public void TimeOfDay_IsOff(string port, long expected)
    {
        ScriptedHost host = Host(port);
        Vcpu vcpu = host.Vm.Vcpus[0];
        host.Clock.CostOfReading = Microsecond;
        host.Call(() => Assert.Equal(0, HarmedPort.Create(port).WriteMsr(vcpu, WallClock, 0x1000)));
        host.Clock.CostOfReading = Nanoseconds.Zero;

        NanosecondsDelta told = port == "x86"
            ? vcpu.Vm.Arch<X86VmState>().WallClock
            : vcpu.Vm.Arch<X86WallClockOfTwoReadings.WallClockState>().Epoch;
        ClockReading now = host.Clock.ReadBoth(HostClockId.Real, 0);
        Nanoseconds guest = vcpu.Time.Page.Load().ReadAt(vcpu.Time.Tsc.ReadGuest(now.Cycles));
        Assert.InRange((told - (now.Time - guest)).Value, expected - 5, expected + 5);
    }

    private static ScriptedHost Host(string port, Nanoseconds costOfReading = default, bool hasMaster = true)
    {
        var host = new ScriptedHost(HarmedPort.Create(port))
        {
            Clock = new VirtualClock(Khz)
            {
                CostOfReading = costOfReading,
                IsTscBased = hasMaster,
                RealAtStart = Nanoseconds.Second * 1_000_000,
            },
        };
        host.Clock.Advance(Nanoseconds.Second);
        host.Vm.Vcpus[0].Time.PageActive = true;
        host.Run(new HostScript().Signal());
        return host;
    }
}
