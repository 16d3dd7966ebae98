using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>The counter of a guest: offset, ratio and frequency.</summary>
public sealed class TscTests
{
    private static readonly TscKilohertz Host = new(2_695_948);

    [Fact]
    public void ComputedOffset_GivesTheGuestTheWantedValue() => Law.Holds(
        from host in Law.Longs
        from target in Law.Longs
        from ratio in Law.Longs
        select (host: new TscCycles(host), target: new TscCycles(target), ratio),
        static c =>
        {
            Tsc tsc = new Vm().Vcpus[0].Time.Tsc;
            tsc.WriteRatio(new TscRatio(c.ratio, TscRatio.VmxFractionBits));
            tsc.WriteOffset(tsc.ComputeOffset(c.host, c.target));
            return tsc.ReadGuest(c.host) == c.target;
        });

    [Fact]
    public void ComputedOffset_ReadsTheCounterOfTheCpuItself()
    {
        var host = new TimedHost(new VirtualClock());
        host.Advance(new Nanoseconds(500));

        Assert.Equal(new TscCyclesDelta(-400), host.Get(() => host.Time.Tsc.ComputeOffset(new TscCycles(100))));
    }

    [Fact]
    public void Adjustment_OfTheHostsCyclesIsScaled()
    {
        Tsc tsc = new Vm().Vcpus[0].Time.Tsc;
        tsc.AdjustOffsetByHost(new TscCyclesDelta(-70));
        Assert.Equal(new TscCyclesDelta(-70), tsc.Offset);

        tsc.WriteRatio(TscRatio.Of(new TscKilohertz(3_000_000), new TscKilohertz(1_000_000)));
        tsc.AdjustOffsetByHost(new TscCyclesDelta(100));
        Assert.Equal(new TscCyclesDelta(230), tsc.Offset);
        tsc.AdjustOffset(new TscCyclesDelta(100));
        Assert.Equal(new TscCyclesDelta(330), tsc.Offset);
    }

    [Theory]
    [InlineData(2_695_948, 0, true, false)]
    [InlineData(2_696_621, 0, true, false)]
    [InlineData(2_696_622, 0, false, false)]
    [InlineData(2_695_274, 0, true, false)]
    [InlineData(2_695_273, 0, false, false)]
    [InlineData(0, -Errno.EINVAL, true, false)]
    public void SetFrequency_ScalesOnlyBeyondTheTolerance(uint khz, int result, bool one, bool catchup)
    {
        var host = new TimedHost(new VirtualClock(Host));

        Assert.Equal(result, host.Get(() => host.Time.Tsc.SetFrequency(new TscKilohertz(khz))));
        Assert.Equal((one, catchup), (host.Time.Tsc.Ratio.IsOne, host.Time.Tsc.Catchup));
    }

    [Theory]
    [InlineData(3_000_000, 0, true)]
    [InlineData(2_000_000, -Errno.EINVAL, false)]
    public void SetFrequency_WithoutScalingCanOnlyCatchUp(uint khz, int result, bool catchup)
    {
        var host = new TimedHost(new VirtualClock(Host));
        host.Time.Tsc.HasScaling = false;

        Assert.Equal(result, host.Get(() => host.Time.Tsc.SetFrequency(new TscKilohertz(khz))));
        Assert.Equal((catchup, catchup, true), (host.Time.Tsc.Catchup, host.Time.Tsc.AlwaysCatchup, host.Time.Tsc.Ratio.IsOne));
    }

    [Fact]
    public void Conversion_TakesAnAmountOrADifference()
    {
        var host = new TimedHost(new VirtualClock(Host));
        Tsc tsc = host.Time.Tsc;
        host.Call(() => tsc.SetFrequency(Host));
        var delta = new NanosecondsDelta(-1);

        TscCycles buggy = tsc.NanosecondsToCycles(delta.ToUnsigned());
        TscCyclesDelta right = tsc.NanosecondsToCycles(delta);

        Assert.Equal(12432865694016602111ul, unchecked(buggy.Value - (ulong)right.Value));
        Assert.Equal(new TscCycles(2_695_947), tsc.NanosecondsToCycles(Nanoseconds.FromMilliseconds(1)));
    }

    [Fact]
    public void Unstable_IsForTheWholeHostAndForEver()
    {
        var host = new TimedHost(new VirtualClock());
        host.Call(() =>
        {
            Assert.False(Tsc.IsUnstable);
            Tsc.MarkUnstable();
        });

        Assert.True(host.Get(() => Tsc.IsUnstable));
    }

    [Fact]
    public void Read_IsOfTheCpuThatExecutesIt()
    {
        var clock = new VirtualClock();
        clock.Skew(3, new TscCyclesDelta(-40));
        clock.SetKnownFrequency(3, default);
        clock.Advance(new Nanoseconds(100));
        var seen = new List<(ulong, uint)>();
        var host = new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.Task.Schedule();
            return 0;
        })
        {
            OnLoad = _ => seen.Add((Tsc.Read().Value, Tsc.CpuFrequency.Value)),
        })
        { Clock = clock };

        host.Run(new HostScript().At(HostMoment.Sleep, control => control.MoveTo(3)));

        Assert.Equal([(100ul, 1_000_000u), (60ul, 0u)], seen);
    }
}
