using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// How cycles of a time stamp counter become nanoseconds: what a host publishes to a guest (<c>tsc_to_system_mul</c>, <c>tsc_shift</c>).
/// </summary>
/// <param name="Multiplier">The multiplier, a fraction of 2^32.</param>
/// <param name="Shift">The shift that comes first: to the left, or to the right if negative.</param>
public readonly record struct CycleScale(uint Multiplier, sbyte Shift)
{
    /// <summary>Computes the scale of a counter (<c>kvm_get_time_scale(NSEC_PER_SEC, tgt_tsc_khz * 1000LL, ..)</c>).</summary>
    /// <param name="frequency">How fast it counts, not 0.</param>
    /// <returns>The scale.</returns>
    public static CycleScale Of(TscKilohertz frequency)
    {
        (uint multiplier, sbyte shift) = PvClock.GetTimeScale(Hertz.OfNanoseconds, frequency.Hertz);
        return new CycleScale(multiplier, shift);
    }

    /// <summary>Scales an amount of cycles (<c>pvclock_scale_delta</c>). It is unsigned: see <see cref="PvClock.ScaleDelta"/>.</summary>
    /// <param name="cycles">The amount.</param>
    /// <returns>The nanoseconds, rounded down at both steps.</returns>
    public Nanoseconds Scale([NotNegative] TscCycles cycles) => new(PvClock.ScaleDelta(cycles.Value, Multiplier, Shift));

    /// <summary>Scales the size of a difference and keeps its sign.</summary>
    /// <param name="cycles">The difference.</param>
    /// <returns>The nanoseconds, rounded towards zero.</returns>
    public NanosecondsDelta ScaleSigned(TscCyclesDelta cycles) =>
        cycles.IsNegative ? Nanoseconds.Zero - Scale(cycles.Magnitude) : Scale(cycles.Magnitude) - Nanoseconds.Zero;
}
