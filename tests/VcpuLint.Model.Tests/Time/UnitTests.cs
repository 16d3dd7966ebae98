using System.Numerics;
using FsCheck.Fluent;

namespace VcpuLint.Model.Tests.Time;

/// <summary>Instants, differences and ratios.</summary>
public sealed class UnitTests
{
    [Fact]
    public void Difference_IsSignedAndLeadsBack() => Law.Holds(
        from left in Law.Longs
        from right in Law.Longs
        select (left: new TscCycles(left), right: new TscCycles(right)),
        static c => c.right + (c.left - c.right) == c.left
            && c.left - (c.left - c.right) == c.right
            && (c.left - c.right).ToUnsigned().Value == unchecked(c.left.Value - c.right.Value));

    [Fact]
    public void Difference_HasTheSignOfTheOrderOfTwoInstants() => Law.Holds(
        from left in Law.Longs
        from right in Law.Longs
        select (left: new Nanoseconds(left >> 1), right: new Nanoseconds(right >> 1)),
        static c => (c.left - c.right).IsNegative == (c.left < c.right)
            && (c.left - c.right).Magnitude == (Nanoseconds.Max(c.left, c.right) - (c.left < c.right ? c.left : c.right)).ToUnsigned());

    [Theory]
    [InlineData(5, 5ul, 5ul, 5ul)]
    [InlineData(0, 0ul, 0ul, 0ul)]
    [InlineData(-1, ulong.MaxValue, 1ul, 0ul)]
    [InlineData(long.MinValue, 1ul << 63, 1ul << 63, 0ul)]
    public void EachConversionOfADifference_DoesAnotherThingWithTheSign(long value, ulong unsigned, ulong magnitude, ulong clamped)
    {
        var time = new NanosecondsDelta(value);
        var cycles = new TscCyclesDelta(value);

        Assert.Equal((unsigned, magnitude, clamped), (time.ToUnsigned().Value, time.Magnitude.Value, time.ClampToZero().Value));
        Assert.Equal((unsigned, magnitude, clamped), (cycles.ToUnsigned().Value, cycles.Magnitude.Value, cycles.ClampToZero().Value));
    }

    /// <summary>A negative offset that is greater than the time it is added to: the sum is no small time, but an enormous one.</summary>
    [Fact]
    public void InstantBeforeZero_Wraps() =>
        Assert.Equal(new Nanoseconds(ulong.MaxValue - 4), new Nanoseconds(5) + new NanosecondsDelta(-10));

    [Fact]
    public void MultiplyDivide_IsExactInBetween() => Law.Holds(
        from value in Law.Longs
        from multiplier in Law.Words
        from divisor in Law.Words
        where divisor > 0
        select (value, multiplier, divisor),
        static c => new Nanoseconds(c.value).MultiplyDivide(c.multiplier, c.divisor).Value
            == (ulong)((BigInteger)c.value * c.multiplier / c.divisor % (BigInteger.One << 64)));

    [Fact]
    public void Ratio_ScalesWithTheWholeProduct() => Law.Holds(
        from value in Law.Longs
        from ratio in Law.Longs
        from bits in Gen.Elements(TscRatio.VmxFractionBits, TscRatio.SvmFractionBits)
        select (value, ratio, bits),
        static c => new TscRatio(c.ratio, c.bits).Scale(new TscCycles(c.value)).Value
            == (ulong)((((BigInteger)c.value * c.ratio) >> c.bits) % (BigInteger.One << 64)));

    [Fact]
    public void Ratio_ScalesBackUnlessTheResultDoesNotFit() => Law.Holds(
        from value in Law.Longs
        from ratio in Law.Longs
        from bits in Gen.Elements(TscRatio.VmxFractionBits, TscRatio.SvmFractionBits)
        where ratio > 0
        select (value, ratio, bits),
        static c =>
        {
            BigInteger exact = ((BigInteger)c.value << c.bits) / c.ratio;
            bool fits = new TscRatio(c.ratio, c.bits).TryUnscale(new TscCycles(c.value), out TscCycles result);
            return fits == (exact <= ulong.MaxValue) && result.Value == (fits ? exact : 0);
        });

    [Fact]
    public void RatioOfFrequencies_IsTheirQuotientRoundedDown() => Law.Holds(
        from guest in Law.Frequencies
        from host in Law.Frequencies
        from bits in Gen.Elements(TscRatio.VmxFractionBits, TscRatio.SvmFractionBits)
        select (guest, host, bits),
        static c => TscRatio.Of(c.guest, c.host, c.bits).Value == ((BigInteger)c.guest.Value << c.bits) / c.host.Value);

    [Fact]
    public void RatioOfEqualFrequencies_IsOne()
    {
        Assert.True(TscRatio.Of(new TscKilohertz(2_695_948), new TscKilohertz(2_695_948)).IsOne);
        Assert.Equal(new TscCycles(ulong.MaxValue), TscRatio.One(TscRatio.SvmFractionBits).Scale(new TscCycles(ulong.MaxValue)));
    }

    [Theory]
    [InlineData(0, 48, false)]
    [InlineData(1, 48, true)]
    [InlineData(ulong.MaxValue, 48, false)]
    [InlineData(0xff_ffff_fffe, 32, true)]
    [InlineData(0xff_ffff_ffff, 32, false)]
    public void Ratio_IsValidBelowWhatTheHardwareHas(ulong value, int bits, bool valid) => Assert.Equal(valid, new TscRatio(value, bits).IsValid);
}
