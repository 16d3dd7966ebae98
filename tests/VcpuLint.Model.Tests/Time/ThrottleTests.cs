using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>What a gate lets through, and what delayed work makes of many requests.</summary>
public sealed class ThrottleTests
{
    [Fact]
    public void Gate_LetsTheBurstThroughAtOnceAndOwesNothingLater()
    {
        var host = new TimedHost(new VirtualClock());
        var gate = new RateGate(Nanoseconds.Second, 10);

        Assert.Equal(10, Count(host, 50, () => gate.TryAcquire()));
        Assert.Equal(40, gate.Missed);

        // The interval is over only when more than its length has passed since its first.
        host.Advance(Nanoseconds.Second);
        Assert.Equal(0, Count(host, 1, () => gate.TryAcquire()));
        host.Advance(new Nanoseconds(1));
        Assert.Equal(10, Count(host, 50, () => gate.TryAcquire()));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(0, 5, true)]
    [InlineData(1000, 0, false)]
    [InlineData(1000, -1, false)]
    public void Gate_WithoutIntervalIsOpenAndWithoutBurstIsShut(ulong interval, int burst, bool open) =>
        Assert.Equal(open ? 20 : 0, Count(new TimedHost(new VirtualClock()), 20, new RateGate(new Nanoseconds(interval), burst).TryAcquire));

    [Fact]
    public void Gate_NeverLetsMoreThroughThanTheBurstOfEachIntervalItTouches() => Law.Holds(
        from burst in Gen.Choose(1, 5)
        from gaps in Gen.Choose(0, 400).ArrayOf(60)
        select (burst, gaps),
        static c =>
        {
            var host = new TimedHost(new VirtualClock());
            var gate = new RateGate(new Nanoseconds(1000), c.burst);
            int passed = 0;
            foreach (int gap in c.gaps)
            {
                host.Clock.Advance(new Nanoseconds((ulong)gap));
                passed += host.Get(gate.TryAcquire) ? 1 : 0;
            }

            int intervals = 1 + (c.gaps.Sum() / 1000);
            return passed <= c.burst * intervals && passed + gate.Missed == c.gaps.Length && passed >= Math.Min(c.burst, c.gaps.Length);
        });

    [Fact]
    public void Work_RunsOnceForAllThatAskedAndAtTheEndOfTheDelay()
    {
        var host = new TimedHost(new VirtualClock());
        Nanoseconds? ran = null;
        var work = new DelayedWork(() => ran = HostClock.Monotonic());

        Assert.True(host.Get(() => work.Schedule(Nanoseconds.FromMilliseconds(100))));
        host.Advance(Nanoseconds.FromMilliseconds(60));
        Assert.False(host.Get(() => work.Schedule(Nanoseconds.FromMilliseconds(100))));
        host.Advance(Nanoseconds.FromMilliseconds(60));

        Assert.Equal((1, Nanoseconds.FromMilliseconds(100), false), (work.Runs, ran, work.IsPending));
        host.Advance(Nanoseconds.Second);
        Assert.Equal(1, work.Runs);
    }

    [Fact]
    public void Work_CanAskForItselfAndBeCancelled()
    {
        var host = new TimedHost(new VirtualClock());
        DelayedWork work = null!;
        work = new DelayedWork(() => work.Schedule(Nanoseconds.FromMilliseconds(1)));
        host.Call(() => work.Schedule(Nanoseconds.Zero));

        host.Advance(Nanoseconds.FromMilliseconds(5));
        Assert.Equal((6, true), (work.Runs, work.IsPending));

        Assert.True(host.Get(work.Cancel));
        Assert.False(host.Get(work.Cancel));
        host.Advance(Nanoseconds.Second);
        Assert.Equal(6, work.Runs);
    }

    /// <summary>
    /// However often it is asked for, the work does not run more often than once in a delay, and whoever asks is served within one.
    /// </summary>
    [Fact]
    public void Work_ServesEverybodyWithinTheDelay() => Law.Holds(
        from gaps in Gen.Choose(0, 300).ArrayOf(60)
        select gaps,
        static gaps =>
        {
            var host = new TimedHost(new VirtualClock());
            ulong last = 0;
            var runs = new List<ulong>();
            var asked = new List<ulong>();
            var work = new DelayedWork(() => runs.Add(host.Clock.Elapsed.Value));
            foreach (int gap in gaps)
            {
                host.Advance(new Nanoseconds((ulong)gap));
                asked.Add(last += (ulong)gap);
                host.Call(() => work.Schedule(new Nanoseconds(100)));
            }

            host.Advance(new Nanoseconds(100));
            return asked.TrueForAll(at => runs.Exists(run => run >= at && run <= at + 100))
                && runs.Zip(runs.Skip(1)).All(pair => pair.Second - pair.First >= 100);
        });

    private static int Count(TimedHost host, int times, Func<bool> ask) => Enumerable.Range(0, times).Count(_ => host.Get(ask));
}
