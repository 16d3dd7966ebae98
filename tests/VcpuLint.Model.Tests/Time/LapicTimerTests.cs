using System.Numerics;
using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>The timer of the local APIC: its two deadlines, and which of its two clocks is armed.</summary>
public sealed class LapicTimerTests
{
    private static readonly TscKilohertz Khz = new(2_695_948);
    private static readonly Nanoseconds Millisecond = Nanoseconds.FromMilliseconds(1);

    [Fact]
    public void BothDeadlines_AreSetAtOneReading()
    {
        TimedHost host = Host();
        host.Advance(Nanoseconds.Second);
        host.Call(() => host.Time.LapicTimer.SetDeadlines(Millisecond));

        Assert.Equal(new Nanoseconds(1_001_000_000), host.Time.LapicTimer.TargetExpiration);
        Assert.Equal(new TscCycles(2_695_948_000 + 2_695_947), host.Time.LapicTimer.TscDeadline);
    }

    /// <summary>The second deadline never is further from the first than the roundings of one period and its slew are worth.</summary>
    [Fact]
    public void Advance_KeepsTheDeadlinesTogether() => Law.Holds(
        from khz in Law.Frequencies
        from slew in Gen.Choose(-20_000, 20_000)
        from period in Gen.Choose(100_000, 10_000_000)
        from ticks in Gen.Choose(1, 40)
        select (khz, slew, period: new Nanoseconds((ulong)period), ticks),
        static c =>
        {
            TimedHost host = Host(c.khz, c.slew);
            LapicTimer timer = Start(host, c.period);
            for (int tick = 0; tick < c.ticks; tick++)
            {
                host.Clock.AdvanceTo(timer.TargetExpiration);
                host.Call(timer.AdvanceTarget);
            }

            // 200 parts per billion are what the host's own multiplier is off by at most, and each reading of its clock is whole nanoseconds.
            BigInteger drift = (BigInteger)c.period.Value * (Math.Abs(c.slew) + 200) * c.khz.Value / 1_000_000_000_000_000;
            BigInteger bound = drift + 3 + (2 * ((c.khz.Value / 1_000_000) + 1));
            return BigInteger.Abs(Divergence(host).Value) <= bound;
        });

    /// <summary>The timer of 4.10: each deadline is moved on its own, so that every tick adds what the two clocks differ by in a period.</summary>
    [Fact]
    public void DeadlinesMovedOnTheirOwn_DriftApartTickByTick()
    {
        TimedHost host = Host(Khz, 20_000);
        LapicTimer timer = Start(host, Millisecond);
        for (int tick = 0; tick < 10_000; tick++)
        {
            timer.TscDeadline += host.Time.Tsc.NanosecondsToCycles(timer.Period);
            timer.TargetExpiration += timer.Period;
        }

        // 20 ppm of 10 s are 200 us; that a millisecond has 2,695,947 whole cycles adds 4 us with the same sign as a slow counter.
        double microseconds = Divergence(host).Value * 1000.0 / Khz.Value;
        Assert.InRange(Math.Abs(microseconds), 190, 210);

        TimedHost other = Host(Khz, 20_000);
        LapicTimer derived = Start(other, Millisecond);
        for (int tick = 0; tick < 1_000; tick++)
        {
            other.Clock.AdvanceTo(derived.TargetExpiration);
            other.Call(derived.AdvanceTarget);
        }

        Assert.InRange(Math.Abs(Divergence(other).Value * 1000_000.0 / Khz.Value), 0, 22);
    }

    [Fact]
    public void Advance_GoesOnFromNowAfterAPause()
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Millisecond);
        host.Clock.Advance(Nanoseconds.Second * 3600);

        host.Call(timer.AdvanceTarget);

        Assert.Equal(host.Get(HostClock.Monotonic), timer.TargetExpiration);
        Assert.Equal(host.Get(() => host.Time.Tsc.ReadGuest(Tsc.Read())), timer.TscDeadline);
    }

    /// <summary>The advance of 4.18 to 6.18: a target that is past makes an enormous counter, which no hardware timer takes.</summary>
    [Fact]
    public void AdvanceWithoutTheClamp_CannotBeArmedInHardware()
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Millisecond);
        host.Clock.Advance(Millisecond * 5);
        host.Call(() =>
        {
            NanosecondsDelta delta = timer.TargetExpiration + timer.Period - HostClock.Monotonic();
            timer.TscDeadline = host.Time.Tsc.ReadGuest(Tsc.Read()) + host.Time.Tsc.NanosecondsToCycles(delta.ToUnsigned());

            Assert.True(delta.IsNegative);
            Assert.Equal(-Errno.ERANGE, timer.Hardware.Set(timer.TscDeadline, out _));
            Assert.False(timer.StartHardware());
        });
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 3_600)]
    public void TimerThatExpiredLongAgo_IsCalledOncePerPeriodUnlessTheTargetIsClamped(bool clamps, int calls)
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Nanoseconds.Second);
        host.Clock.Advance(Nanoseconds.Second * 3600);
        timer.Software.SetFunction(software =>
        {
            timer.Expire();
            if (clamps)
            {
                timer.AdvanceTarget();
            }
            else
            {
                timer.TargetExpiration += timer.Period;
            }

            software.Expires = timer.TargetExpiration + new Nanoseconds(clamps ? 1ul : 0);
            return TimerRestart.Yes;
        });

        host.Call(() => timer.Software.Start(timer.TargetExpiration));
        host.Advance(Nanoseconds.Zero);

        Assert.Equal(calls, timer.Software.Calls);
        Assert.Equal((calls, 1), (timer.Expirations, timer.Pending));
    }

    [Fact]
    public void SoftwareTimer_ExpiresEveryPeriodAndWakesTheVcpu()
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Millisecond);
        timer.Hardware.IsAvailable = false;
        host.Call(timer.Restart);
        Assert.Equal((true, false), (timer.Software.IsActive, timer.HardwareInUse));

        host.Advance(Millisecond * 10);

        Assert.Equal((10, 1), (timer.Expirations, timer.Pending));
        Assert.True(host.Vcpu.TestRequest(VcpuRequest.Unblock));
        Assert.Equal(new Nanoseconds(11_000_000), timer.Software.Expires);
    }

    [Fact]
    public void Switching_MovesTheDeadlineFromOneTimerToTheOther()
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Millisecond);
        host.Call(timer.Restart);
        Assert.Equal((true, false), (timer.HardwareInUse, timer.Software.IsActive));
        Assert.Equal(timer.TscDeadline, timer.Hardware.HostDeadline);

        host.Call(timer.SwitchToSoftware);
        Assert.Equal((false, true, null), (timer.HardwareInUse, timer.Software.IsActive, timer.Hardware.HostDeadline));
        Assert.Equal(timer.TargetExpiration, timer.Software.Expires);

        host.Call(timer.SwitchToHardware);
        Assert.Equal((true, false), (timer.HardwareInUse, timer.Software.IsActive));

        host.Clock.AdvanceTo(timer.TargetExpiration);
        host.Call(timer.ExpireHardware);
        Assert.Equal((1, true), (timer.Pending, timer.HardwareInUse));
        Assert.Equal(new Nanoseconds(2_000_000), timer.TargetExpiration);
    }

    [Theory]
    [InlineData(LapicTimerMode.OneShot)]
    [InlineData(LapicTimerMode.TscDeadline)]
    public void TimerThatExpiresOnce_IsOverThen(LapicTimerMode mode)
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Millisecond);
        timer.Mode = mode;
        host.Call(timer.StartSoftware);
        Nanoseconds at = timer.Software.Expires;

        // One cycle of the counter is less than half a nanosecond, so that both modes expire within one of each other.
        Assert.InRange(at.Value, 999_999ul, 1_000_000ul);
        host.Advance(Millisecond * 3);

        Assert.Equal((1, 1, false), (timer.Expirations, timer.Pending, timer.Software.IsActive));
        host.Call(timer.Restart);
        Assert.Equal((false, false), (timer.HardwareInUse, timer.Software.IsActive));
    }

    [Fact]
    public void DeadlineThatIsPast_ExpiresWhenTheHardwareIsArmed()
    {
        TimedHost host = Host();
        LapicTimer timer = Start(host, Millisecond);
        timer.Mode = LapicTimerMode.TscDeadline;
        host.Clock.Advance(Millisecond * 2);

        Assert.True(host.Get(timer.StartHardware));
        Assert.Equal((1, false, TscCycles.Zero), (timer.Pending, timer.HardwareInUse, timer.TscDeadline));
    }

    [Fact]
    public void HardwareTimer_CountsCyclesOfTheHost() => Law.Holds(
        from khz in Law.Frequencies
        from ahead in Law.Longs
        select (khz, ahead: new TscCycles(ahead >> 28)),
        static c =>
        {
            TimedHost host = Host();
            Tsc tsc = host.Time.Tsc;
            tsc.WriteRatio(TscRatio.Of(c.khz, Khz));
            PreemptionTimer hardware = host.Time.LapicTimer.Hardware;
            bool expired = false;
            int result = host.Get(() => hardware.Set(tsc.ReadGuest(Tsc.Read()) + c.ahead, out expired));

            BigInteger cycles = ((BigInteger)c.ahead.Value << TscRatio.VmxFractionBits) / tsc.Ratio.Value;
            return cycles >> hardware.RateShift >= BigInteger.One << 32
                ? result == -Errno.ERANGE && hardware.HostDeadline is null
                : result == 0 && hardware.HostDeadline!.Value.Value == cycles + host.Clock.ReadTsc(0).Value && expired == (cycles == 0);
        });

    private static TimedHost Host(TscKilohertz? khz = null, long slew = 0)
    {
        var host = new TimedHost(new VirtualClock(khz ?? Khz) { SlewPartsPerBillion = slew });
        host.Call(() => host.Time.Tsc.SetFrequency(khz ?? Khz));
        return host;
    }

    private static LapicTimer Start(TimedHost host, Nanoseconds period)
    {
        LapicTimer timer = host.Time.LapicTimer;
        (timer.Mode, timer.Period) = (LapicTimerMode.Periodic, period);
        host.Call(() => timer.SetDeadlines(period));
        return timer;
    }

    /// <summary>By how many cycles the counter's deadline lies before or after the instant of the other.</summary>
    private static TscCyclesDelta Divergence(TimedHost host)
    {
        LapicTimer timer = host.Time.LapicTimer;
        host.Clock.AdvanceTo(timer.TargetExpiration);
        return timer.TscDeadline - host.Get(() => host.Time.Tsc.ReadGuest(Tsc.Read()));
    }
}
