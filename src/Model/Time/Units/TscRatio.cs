namespace VcpuLint.Model;

/// <summary>
/// By how much the hardware makes a guest's time stamp counter run faster than the host's: a fixed-point number
/// (<c>l1_tsc_scaling_ratio</c>; 48 fraction bits on Intel, 32 on AMD).
/// </summary>
/// <param name="Value">The ratio times 2 to the power of <paramref name="FractionBits"/>.</param>
/// <param name="FractionBits">How many of its bits are fraction (<c>kvm_caps.tsc_scaling_ratio_frac_bits</c>), 1 to 63.</param>
public readonly record struct TscRatio(ulong Value, int FractionBits)
{
    /// <summary>How many fraction bits VMX has.</summary>
    public const int VmxFractionBits = 48;

    /// <summary>How many fraction bits SVM has.</summary>
    public const int SvmFractionBits = 32;

    private const ulong VmxMaximum = ulong.MaxValue;
    private const ulong SvmMaximum = 0x0000_00ff_ffff_ffff;

    /// <summary>Gets a value indicating whether the guest's counter runs as fast as the host's (<c>kvm_caps.default_tsc_scaling_ratio</c>).</summary>
    public bool IsOne => Value == 1ul << FractionBits;

    /// <summary>Gets a value indicating whether the hardware takes this ratio (<c>set_tsc_khz</c>): it is not 0 and below the greatest.</summary>
    public bool IsValid => Value != 0 && Value < (FractionBits == SvmFractionBits ? SvmMaximum : VmxMaximum);

    /// <summary>Makes the ratio of equal frequencies.</summary>
    /// <param name="fractionBits">How many fraction bits, 1 to 63.</param>
    /// <returns>The ratio 1.</returns>
    public static TscRatio One(int fractionBits = VmxFractionBits) => new(1ul << fractionBits, fractionBits);

    /// <summary>
    /// Computes the ratio of two frequencies, rounded down (<c>mul_u64_u32_div(1ULL &lt;&lt; frac_bits, user_tsc_khz, tsc_khz)</c>).
    /// </summary>
    /// <param name="guest">What the guest is to see.</param>
    /// <param name="host">What the host has, not 0.</param>
    /// <param name="fractionBits">How many fraction bits, 1 to 63.</param>
    /// <returns>The low 64 bits of the ratio.</returns>
    public static TscRatio Of(TscKilohertz guest, TscKilohertz host, int fractionBits = VmxFractionBits) =>
        new(unchecked((ulong)((UInt128)(1ul << fractionBits) * guest.Value / host.Value)), fractionBits);

    /// <summary>
    /// Scales cycles of the host to cycles of the guest (<c>kvm_scale_tsc</c>, <c>mul_u64_u64_shr</c>): exact to 128 bits, then rounded
    /// down.
    /// </summary>
    /// <param name="cycles">The unsigned amount.</param>
    /// <returns>The low 64 bits of the product without its fraction.</returns>
    public TscCycles Scale(TscCycles cycles) => new(unchecked((ulong)(((UInt128)cycles.Value * Value) >> FractionBits)));

    /// <summary>Scales a frequency of the host to what the guest sees (<c>kvm_scale_tsc</c> of a frequency).</summary>
    /// <param name="frequency">The host's.</param>
    /// <returns>The guest's, rounded down.</returns>
    public TscKilohertz Scale(TscKilohertz frequency) => new(unchecked((uint)Scale(new TscCycles(frequency.Value)).Value));

    /// <summary>
    /// Scales cycles of the guest back to cycles of the host (<c>u64_shl_div_u64</c>): exact to 128 bits, rounded down.
    /// </summary>
    /// <param name="cycles">The unsigned amount.</param>
    /// <param name="result">The amount in cycles of the host, or 0 if it is greater than 64 bits hold.</param>
    /// <returns><see langword="false"/> if it does not fit; the kernel then reports <c>-ERANGE</c>.</returns>
    public bool TryUnscale(TscCycles cycles, out TscCycles result)
    {
        UInt128 quotient = ((UInt128)cycles.Value << FractionBits) / Value;
        bool fits = quotient <= ulong.MaxValue;
        result = fits ? new TscCycles((ulong)quotient) : TscCycles.Zero;
        return fits;
    }
}
