using VcpuLint.Ports.X86Timekeeping;
using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>The timer of the local APIC as it is since 6.19, in a host whose clocks drift apart.</summary>
public sealed class PeriodicLapicTimerTests
{
    private static readonly TscKilohertz Khz = new(2_695_948);
    private static readonly Nanoseconds Millisecond = Nanoseconds.FromMilliseconds(1);

    [Theory]
    [InlineData(20_000)]
    [InlineData(-20_000)]
    public void GuestThatHalts_IsInterruptedOncePerPeriod(long slew)
    {
        HaltingGuest guest = Guest(slew);

        guest.RunFor(Nanoseconds.Second * 2);

        Assert.InRange(guest.Interrupts, 1998, 2001);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(-20_000)]
    public void GuestThatRuns_IsInterruptedOncePerPeriod_AndTheDeadlinesStayTogether(long slew)
    {
        HaltingGuest guest = Guest(slew);

        guest.Expire(2000);

        Assert.Equal(2000, guest.Timer.Expirations);
        Assert.InRange(guest.Divergence(), -0.022, 0.022);
    }

    private static HaltingGuest Guest(long slew) =>
        new(new PeriodicLapicTimer(), new VirtualClock(Khz) { SlewPartsPerBillion = slew }, Millisecond);
}
