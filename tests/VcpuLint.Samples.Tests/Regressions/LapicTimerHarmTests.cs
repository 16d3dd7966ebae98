using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>What mistakes with the two deadlines of the local APIC's timer did to guests, and that the port without them does not.</summary>
public sealed class LapicTimerHarmTests
{
    private static readonly TscKilohertz Khz = new(2_695_948);
    private static readonly Nanoseconds Millisecond = Nanoseconds.FromMilliseconds(1);

    /// <summary>
    /// VCPU4001: 10 s of a timer of 1 kHz, with a clock that is slewed by -20 ppm, are 200 us; that a millisecond has 2,695,947 whole cycles adds 4.
    /// </summary>
    [Theory]
    [InlineData("X86LapicDeadlinesApart", 204)]
    [InlineData("x86/6.19", 0)]
    public void Deadlines_DriftApart(string port, double microseconds)
    {
        HaltingGuest guest = Guest(port, partsPerMillion: -20);

        guest.Expire(10_000);

        Assert.InRange(Math.Abs(guest.Divergence()), microseconds - 1, microseconds + 1);
    }

    /// <summary>
    /// VCPU4001: a guest that halts after each interrupt, with a clock that is slewed by -200 ppm. After 5 s the deadlines are a period apart.
    /// </summary>
    [Theory]
    [InlineData("X86LapicDeadlinesApart", 500)]
    [InlineData("x86/6.19", 1000)]
    public void GuestThatHalts_GetsItsInterrupts(string port, int expected)
    {
        HaltingGuest guest = Guest(port, partsPerMillion: -200);
        guest.RunFor(Nanoseconds.Second * 4);
        Assert.InRange(guest.Interrupts, 3990, 4005);

        guest.RunFor(Nanoseconds.Second * 2);
        int before = guest.Interrupts;
        guest.RunFor(Nanoseconds.Second);

        Assert.InRange(guest.Interrupts - before, expected - 5, expected + 5);
    }

    /// <summary>VCPU4001, VCPU4002: the host stands still for an hour, and the timer of 1 Hz is called for each second of it.</summary>
    [Theory]
    [InlineData("X86LapicTargetInThePast", 3600)]
    [InlineData("X86LapicHostTimerOnItsOwn", 3600)]
    [InlineData("x86/6.19", 2)]
    public void TimerOfAGuestThatHalts_IsCalledAfterAPause(string port, int calls)
    {
        var guest = new HaltingGuest(HarmedPort.Create(port), new VirtualClock(Khz), Nanoseconds.Second);

        Assert.InRange(guest.CallsAfterPause(Nanoseconds.Second * 3600), calls - 1, calls + 1);
    }

    private static HaltingGuest Guest(string port, long partsPerMillion) =>
        new(HarmedPort.Create(port), new VirtualClock(Khz) { SlewPartsPerBillion = partsPerMillion * 1000 }, Millisecond);
}
