using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>What the historic mistakes did to the guests' clocks, in a host whose time passes, and that the ports without them do not.</summary>
public sealed class ClockHarmTests
{
    private const uint TscAdjust = 0x3b;
    private static readonly TscKilohertz Khz = new(2_695_948);

    /// <summary>VCPU2001, VCPU2003: 41 loads in 0.4 s, each on another CPU and without a master clock.</summary>
    [Theory]
    [InlineData("X86GlobalUpdateAtEveryLoad", 41)]
    [InlineData("X86MasterClockTriedAtEveryLoad", 41)]
    [InlineData("x86/6.18", 4)]
    [InlineData("x86", 10)]
    public void Loads_UpdateTheOtherClocks(string port, int updates)
    {
        ScriptedHost host = Host(port, vcpus: 2);
        Vcpu other = host.Vm.Vcpus[1];
        int updated = 0;
        for (int load = 1; load <= 41; load++)
        {
            LoadOn(host, load % 4, () => other.ClearRequest(VcpuRequest.ClockUpdate));
            host.Advance(Nanoseconds.FromMilliseconds(10));
            updated += other.TestRequest(VcpuRequest.ClockUpdate) ? 1 : 0;
        }

        Assert.Equal(updates, updated);
    }

    /// <summary>VCPU2002: of 41 loads in 0.4 s those that the limit turns away update no clock at all.</summary>
    [Theory]
    [InlineData("X86RateLimitWithoutFallback", 10)]
    [InlineData("x86", 41)]
    public void Loads_UpdateTheOwnClock(string port, int updates)
    {
        ScriptedHost host = Host(port, vcpus: 1);
        Vcpu vcpu = host.Vm.Vcpus[0];
        vcpu.Time.PageActive = true;
        (int updated, uint version) = (0, vcpu.Time.Page.Version);
        for (int load = 1; load <= 41; load++)
        {
            LoadOn(host, load % 4, () => { });
            updated += vcpu.Time.Page.Version == version ? 0 : 1;
            version = vcpu.Time.Page.Version;
            host.Advance(Nanoseconds.FromMilliseconds(10));
        }

        Assert.Equal(updates, updated);
    }

    /// <summary>
    /// VCPU3003: 10 s in which the vCPU has a CPU for a tenth of the time, another one at each load, on a host whose counters are unstable. Its
    /// counter runs at 1 - (1 - u) q of its speed, and here u is 0.1 and q is 1.
    /// </summary>
    [Theory]
    [InlineData("X86SvmErasesElapsedTime", 1.0)]
    [InlineData("X86ElapsedTimeErased", 1.0)]
    [InlineData("x86/2.6.37", 10.0)]
    [InlineData("x86", 10.0)]
    public void TimeOffTheCpu_IsSeenByTheGuest(string port, double seconds)
    {
        ScriptedHost host = Host(port, vcpus: 1);
        host.Clock.MarkTscUnstable();
        TscCycles start = Read(host);
        var script = new HostScript();
        for (int turn = 1; turn <= 100; turn++)
        {
            int cpu = turn % 2;
            script.Exit(
                    new GuestExit(GuestExitReason.ExternalInterrupt),
                    control =>
                    {
                        host.Clock.Advance(Nanoseconds.FromMilliseconds(10));
                        control.Raise(ThreadFlags.NeedResched);
                    })
                .At(HostMoment.Sleep, control =>
                {
                    host.Clock.Advance(Nanoseconds.FromMilliseconds(90));
                    control.MoveTo(cpu);
                });
        }

        host.Run(script.Signal());

        Assert.InRange((Read(host) - start).Value / (Khz.Value * 1000.0), seconds - 0.001, seconds + 0.001);
    }

    /// <summary>VCPU3004: the guest moves its counter by a second, and reads a time that is off by as much.</summary>
    [Theory]
    [InlineData("X86TscAdjustNotPublished", 1_000_000_000)]
    [InlineData("x86", 0)]
    public void CounterThatTheGuestMoves_MovesItsClock(string port, long expected)
    {
        ScriptedHost host = Host(port, vcpus: 1);
        Vcpu vcpu = host.Vm.Vcpus[0];
        vcpu.Time.PageActive = true;
        LoadOn(host, 1, () => vcpu.MakeRequest(VcpuRequest.ClockUpdate));
        ArchPort writing = HarmedPort.Create(port);
        host.Call(() => Assert.Equal(0, writing.WriteMsr(vcpu, TscAdjust, Khz.Value * 1000ul)));
        host.Run(new HostScript().Signal());

        Nanoseconds time = new PvClockReader().Read(vcpu.Time.Page, vcpu.Time.Tsc.ReadGuest(host.Clock.ReadTsc(1)));
        Assert.InRange((time - host.Clock.Read(HostClockId.KvmBase)).Value, expected - 10, expected + 10);
    }

    /// <summary>The vCPU is loaded once more, on another CPU, and enters the guest there.</summary>
    private static void LoadOn(ScriptedHost host, int cpu, Action before) => host.Run(new HostScript()
        .At(HostMoment.Start, control =>
        {
            before();
            control.Raise(ThreadFlags.NeedResched);
        })
        .At(HostMoment.Sleep, control => control.MoveTo(cpu))
        .Signal());

    private static TscCycles Read(ScriptedHost host) => host.Vm.Vcpus[0].Time.Tsc.ReadGuest(host.Clock.ReadTsc(0));

    private static ScriptedHost Host(string port, int vcpus)
    {
        var host = new ScriptedHost(HarmedPort.Create(port), new Vm(vcpus)) { Clock = new VirtualClock(Khz) { IsTscBased = false } };

        // Counters that have counted for a while, and a vCPU that has been made.
        host.Clock.Advance(Nanoseconds.Second * 60);
        host.Run(new HostScript().Signal());
        host.Advance(Nanoseconds.Second * 2);
        return host;
    }
}
