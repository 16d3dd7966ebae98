using System.Numerics;
using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>The host's time as tests and simulations drive it.</summary>
public sealed class VirtualClockTests
{
    [Fact]
    public void Counter_CountsExactlyItsFrequencyHoweverTimePasses() => Law.Holds(
        from khz in Law.Frequencies
        from parts in Gen.Choose(0, int.MaxValue).ArrayOf(5)
        select (khz, parts),
        static c =>
        {
            var clock = new VirtualClock(c.khz);
            foreach (int part in c.parts)
            {
                clock.Advance(new Nanoseconds((ulong)part));
            }

            var source = Clocksource.Of(c.khz);
            BigInteger total = c.parts.Aggregate(BigInteger.Zero, (sum, part) => sum + part);
            return clock.ReadTsc(0).Value == total * c.khz.Value / 1_000_000
                && clock.Read(HostClockId.MonotonicRaw).Value == (clock.ReadTsc(0).Value * (BigInteger)source.Multiplier) >> source.Shift;
        });

    [Theory]
    [InlineData(2_695_948, 6_223_123)]
    [InlineData(2_995_200, 5_601_368)]
    public void Clocksource_HasTheMultiplierOfTheKernel(uint khz, uint multiplier) =>
        Assert.Equal(new Clocksource(multiplier, 24), Clocksource.Of(new TscKilohertz(khz)));

    /// <summary>A multiplier that is rounded to the nearest is off by half of its last bit, and one that did not fit would be far off.</summary>
    [Fact]
    public void Clocksource_IsNearTheNominalRate() => Law.Holds(Gen.Choose(1, 8_000_000), static khz =>
    {
        var source = Clocksource.Of(new TscKilohertz((uint)khz));
        BigInteger nominal = (BigInteger)1_000_000 << source.Shift;
        return BigInteger.Abs(((BigInteger)source.Multiplier * khz) - nominal) <= (khz / 2) + 1;
    });

    [Theory]
    [InlineData(20_000)]
    [InlineData(0)]
    [InlineData(-20_000)]
    public void Slew_MovesTheMonotonicClockAndNoOther(long partsPerBillion)
    {
        var clock = new VirtualClock { SlewPartsPerBillion = partsPerBillion };

        clock.Advance(Nanoseconds.Second * 10);

        Assert.Equal(partsPerBillion * 10, (clock.Read(HostClockId.Monotonic) - clock.Read(HostClockId.MonotonicRaw)).Value);
        Assert.Equal(new Nanoseconds(10_000_000_000), clock.Read(HostClockId.KvmBase));
    }

    /// <summary>A timer must not expire early by its own clock, and not later than it can.</summary>
    [Fact]
    public void Alarm_GoesOffAtTheFirstInstantThatIsLateEnough() => Law.Holds(
        from khz in Law.Frequencies
        from slew in Gen.Choose(-500_000, 500_000)
        from start in Gen.Choose(0, int.MaxValue)
        from delay in Gen.Choose(0, int.MaxValue)
        select (khz, slew, start: new Nanoseconds((ulong)start), delay: new Nanoseconds((ulong)delay)),
        static c =>
        {
            var clock = new VirtualClock(c.khz) { SlewPartsPerBillion = c.slew };
            clock.Advance(c.start);
            Nanoseconds due = clock.Read(HostClockId.Monotonic) + c.delay;
            Nanoseconds? shown = null;
            Nanoseconds before = default;
            clock.Arm(new HostAlarm(() => shown = clock.Read(HostClockId.Monotonic)), due);
            while (shown is null)
            {
                before = clock.Read(HostClockId.Monotonic);
                clock.Advance(Nanoseconds.Max(new Nanoseconds(c.delay.Value / 2), new Nanoseconds(1)));
            }

            // A slow counter makes the clock go in steps of its cycles.
            return before <= due && shown >= due && shown.Value.Value <= due.Value + 1 + (1_000_000 / c.khz.Value) + 1;
        });

    [Fact]
    public void Alarms_GoOffInTheirOrder()
    {
        var clock = new VirtualClock();
        var order = new List<string>();
        HostAlarm again = null!;
        again = new HostAlarm(() =>
        {
            order.Add($"again at {clock.Elapsed.Value}");
            clock.Arm(again, clock.Read(HostClockId.Monotonic) + new Nanoseconds(20));
        });
        var dropped = new HostAlarm(() => order.Add("dropped"));
        clock.Arm(new HostAlarm(() => order.Add("late")), new Nanoseconds(30));
        clock.Arm(again, new Nanoseconds(5));
        clock.Arm(dropped, new Nanoseconds(10));
        clock.Arm(new HostAlarm(() => order.Add("early")), new Nanoseconds(5));
        clock.Disarm(dropped);

        clock.Advance(new Nanoseconds(40));

        Assert.Equal(["again at 5", "early", "again at 25", "late"], order);
        Assert.True(again.IsArmed);
        Assert.Equal(new Nanoseconds(40), clock.Elapsed);
    }

    [Fact]
    public void EndlessAlarmsAtOneInstant_AreReported()
    {
        var clock = new VirtualClock { MostAlarmsAtOnce = 100 };
        HostAlarm alarm = null!;
        alarm = new HostAlarm(() => clock.Arm(alarm, Nanoseconds.Zero));
        clock.Arm(alarm, Nanoseconds.Zero);

        Assert.Throws<InvalidOperationException>(() => clock.Advance(new Nanoseconds(1)));
    }

    [Fact]
    public void TwoReadings_AreOfTwoInstantsAndAPairIsOfOne()
    {
        var host = new TimedHost(new VirtualClock { CostOfReading = new Nanoseconds(30) });
        host.Call(() =>
        {
            var apart = new ClockReading(HostClock.KvmBase(), Tsc.Read());
            ClockReading pair = ClockReading.Now();

            Assert.Equal(30ul, apart.Cycles.Value - apart.Time.Value);
            Assert.Equal(pair.Time.Value, pair.Cycles.Value);
        });
    }

    [Fact]
    public void PairForTheMasterClock_IsThereOnlyIfTimeComesFromTheCounter()
    {
        var host = new TimedHost(new VirtualClock());
        host.Advance(new Nanoseconds(70));
        host.Call(() =>
        {
            Assert.True(ClockReading.TryNow(out ClockReading reading));
            Assert.Equal(new ClockReading(new Nanoseconds(70), new TscCycles(70)), reading);
            host.Clock.IsTscBased = false;
            Assert.False(ClockReading.TryNow(out reading));
            Assert.Equal(default, reading);
        });
    }

    [Theory]
    [InlineData(false, 1_100)]
    [InlineData(true, 0)]
    public void Suspend_CountsForTheGuestsClockOnly(bool resetsTsc, ulong counter)
    {
        var clock = new VirtualClock { RealAtStart = Nanoseconds.Second };
        clock.Advance(new Nanoseconds(100));

        clock.Suspend(new Nanoseconds(1_000), resetsTsc);

        Assert.Equal(new Nanoseconds(100), clock.Read(HostClockId.Monotonic));
        Assert.Equal(new Nanoseconds(1_100), clock.Read(HostClockId.KvmBase));
        Assert.Equal(new Nanoseconds(1_000_001_100), clock.Read(HostClockId.Real));
        Assert.Equal(new TscCycles(counter), clock.ReadTsc(0));
    }
}
