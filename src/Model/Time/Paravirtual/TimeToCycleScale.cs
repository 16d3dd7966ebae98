using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// How nanoseconds become cycles of a guest's time stamp counter: the other direction (<c>virtual_tsc_mult</c>, <c>virtual_tsc_shift</c>).
/// </summary>
/// <param name="Multiplier">The multiplier, a fraction of 2^32.</param>
/// <param name="Shift">The shift that comes first: to the left, or to the right if negative.</param>
public readonly record struct TimeToCycleScale(uint Multiplier, sbyte Shift)
{
    /// <summary>Computes the scale of a counter (<c>kvm_get_time_scale(user_tsc_khz * 1000LL, NSEC_PER_SEC, ..)</c>).</summary>
    /// <param name="frequency">How fast it counts, not 0.</param>
    /// <returns>The scale.</returns>
    public static TimeToCycleScale Of(TscKilohertz frequency)
    {
        (uint multiplier, sbyte shift) = PvClock.GetTimeScale(frequency.Hertz, Hertz.OfNanoseconds);
        return new TimeToCycleScale(multiplier, shift);
    }

    /// <summary>
    /// Scales an amount of nanoseconds (<c>nsec_to_cycles</c>). It is unsigned: a negative difference that was cast to it gives a counter that
    /// is centuries ahead.
    /// </summary>
    /// <param name="time">The amount.</param>
    /// <returns>The cycles, rounded down at both steps.</returns>
    public TscCycles Scale([NotNegative] Nanoseconds time) => new(PvClock.ScaleDelta(time.Value, Multiplier, Shift));

    /// <summary>Scales the size of a difference and keeps its sign: what a target that may lie in the past needs.</summary>
    /// <param name="time">The difference.</param>
    /// <returns>The cycles, rounded towards zero.</returns>
    public TscCyclesDelta ScaleSigned(NanosecondsDelta time) =>
        time.IsNegative ? TscCycles.Zero - Scale(time.Magnitude) : Scale(time.Magnitude) - TscCycles.Zero;
}
