using System.Numerics;
using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>The scaling of the paravirtual clock, against numbers without a bound.</summary>
public sealed class ScaleTests
{
    private static readonly BigInteger Modulus = BigInteger.One << 64;

    [Fact]
    public void ScaleDelta_IsTheShiftedAmountTimesTheMultiplierWithoutItsFraction() => Law.Holds(
        from delta in Law.Longs
        from multiplier in Law.Words
        from shift in Gen.Choose(-63, 63)
        select (delta, multiplier, shift),
        static c => PvClock.ScaleDelta(c.delta, c.multiplier, (sbyte)c.shift) == Reference(c.delta, c.multiplier, c.shift));

    [Theory]
    [InlineData(64)]
    [InlineData(-64)]
    [InlineData(sbyte.MinValue)]
    public void ScaleDelta_TakesNoShiftThatTheKernelsTypeHasNot(sbyte shift) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PvClock.ScaleDelta(1, 1, shift));

    [Fact]
    public void GetTimeScale_IsTheSameWithoutAnyBoundOnTheNumbers() => Law.Holds(
        from scaled in Law.Longs
        from source in Law.Longs
        where scaled is > 0 and <= 1ul << 62 && source > 0
        select (scaled, source),
        static c => PvClock.GetTimeScale(new Hertz(c.scaled), new Hertz(c.source)) == ReferenceScale(c.scaled, c.source));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData((1ul << 62) + 1, 1)]
    public void GetTimeScale_TakesNoFrequencyForWhichTheKernelWouldNotEnd(ulong scaled, ulong source) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => PvClock.GetTimeScale(new Hertz(scaled), new Hertz(source)));

    /// <summary>The scale is never fast, and slow by less than one part in two to the power of 31.</summary>
    [Fact]
    public void ScaleOfAFrequency_IsTheNominalRateRoundedDown() => Law.Holds(Law.Frequencies, static khz =>
    {
        var scale = CycleScale.Of(khz);
        BigInteger nominal = (BigInteger)1_000_000 << 95;
        BigInteger actual = ((BigInteger)scale.Multiplier << (63 + scale.Shift)) * khz.Value;
        return scale.Multiplier >= 1u << 31 && actual <= nominal && nominal - actual < nominal >> 31;
    });

    [Fact]
    public void ScaleOfAFrequency_IsTheReportedOne()
    {
        Assert.Equal(new CycleScale(3186238974, -1), CycleScale.Of(new TscKilohertz(2_695_948)));
        Assert.Equal(
            [2_695_948u],
            Enumerable.Range(2_695_940, 16).Select(khz => (uint)khz).Where(khz => CycleScale.Of(new TscKilohertz(khz)).Multiplier == 3186238974));
    }

    [Fact]
    public void ScaleOfTimeToCycles_IsTheReportedOne()
    {
        Assert.Equal(new TimeToCycleScale(2894752122, 2), TimeToCycleScale.Of(new TscKilohertz(2_695_948)));
        Assert.Equal(new TscCycles(2_695_947), TimeToCycleScale.Of(new TscKilohertz(2_695_948)).Scale(Nanoseconds.FromMilliseconds(1)));
    }

    [Fact]
    public void ScaleSigned_ScalesTheSizeAndKeepsTheSign() => Law.Holds(
        from khz in Law.Frequencies
        from bits in Law.Longs
        select (khz, value: (long)bits >> 4),
        static c =>
        {
            var toCycles = TimeToCycleScale.Of(c.khz);
            var toTime = CycleScale.Of(c.khz);
            BigInteger cycles = Signed(c.value, toCycles.Multiplier, toCycles.Shift);
            BigInteger time = Signed(c.value, toTime.Multiplier, toTime.Shift);
            return (cycles != Truncated(cycles) || toCycles.ScaleSigned(new NanosecondsDelta(c.value)).Value == cycles)
                && (time != Truncated(time) || toTime.ScaleSigned(new TscCyclesDelta(c.value)).Value == time);
        });

    /// <summary>A negative difference that is taken as an unsigned amount: what a guest's counter gets then is about 146 years ahead.</summary>
    [Fact]
    public void NegativeDeltaInTheUnsignedScaler_IsTooMuchByTheKnownNumberOfCycles()
    {
        var scale = TimeToCycleScale.Of(new TscKilohertz(2_695_948));
        var delta = new NanosecondsDelta(-1);

        TscCycles buggy = scale.Scale(delta.ToUnsigned());
        TscCyclesDelta right = scale.ScaleSigned(delta);

        Assert.Equal(new TscCyclesDelta(-2), right);
        Assert.Equal(12432865694016602111ul, unchecked(buggy.Value - (ulong)right.Value));
    }

    private static ulong Reference(ulong delta, uint multiplier, int shift)
    {
        BigInteger shifted = shift < 0 ? (BigInteger)delta >> -shift : ((BigInteger)delta << shift) % Modulus;
        return (ulong)(((shifted * multiplier) >> 32) % Modulus);
    }

    private static BigInteger Signed(long value, uint multiplier, int shift)
    {
        BigInteger size = BigInteger.Abs(value);
        return (((shift < 0 ? size >> -shift : size << shift) * multiplier) >> 32) * Math.Sign(value);
    }

    private static long Truncated(BigInteger value) => unchecked((long)(ulong)(value & (Modulus - 1)));

    private static (uint Multiplier, sbyte Shift) ReferenceScale(BigInteger scaled, BigInteger source)
    {
        BigInteger word = BigInteger.One << 32;
        int shift = 0;
        for (; source > 2 * scaled || source >= word; shift--)
        {
            source /= 2;
        }

        for (; source <= scaled || scaled >= word; shift++)
        {
            (source, scaled) = scaled >= word || 2 * source >= word ? (source, scaled / 2) : (2 * source, scaled);
        }

        return ((uint)(scaled * word / source), (sbyte)shift);
    }
}
