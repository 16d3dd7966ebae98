namespace VcpuLint.Model;

/// <summary>
/// How the host makes nanoseconds of cycles (<c>struct clocksource</c>): by a multiplier of its own, so that its rate is a little off the
/// guests'.
/// </summary>
/// <param name="Multiplier">The multiplier (<c>mult</c>).</param>
/// <param name="Shift">The shift to the right that follows (<c>shift</c>), 0 to 63.</param>
public readonly record struct Clocksource(uint Multiplier, int Shift)
{
    /// <summary>
    /// Computes multiplier and shift of a counter, rounded to the nearest (<c>clocks_calc_mult_shift</c>): with the shift of 24 that counters
    /// of processors get, or with the greatest that leaves a multiplier of 32 bits.
    /// </summary>
    /// <param name="frequency">How fast it counts, not 0.</param>
    /// <returns>The clock source.</returns>
    public static Clocksource Of(TscKilohertz frequency)
    {
        ArgumentOutOfRangeException.ThrowIfZero(frequency.Value, nameof(frequency));
        int shift = 24;
        ulong multiplier;
        while ((multiplier = ((1_000_000ul << shift) + (frequency.Value / 2)) / frequency.Value) > uint.MaxValue)
        {
            shift--;
        }

        return new Clocksource((uint)multiplier, shift);
    }

    /// <summary>Makes nanoseconds of the cycles since some instant (<c>vgettsc</c>); exact to 128 bits, then rounded down.</summary>
    /// <param name="cycles">The cycles.</param>
    /// <returns>The nanoseconds.</returns>
    public Nanoseconds Convert(TscCycles cycles) => new(unchecked((ulong)(((UInt128)cycles.Value * Multiplier) >> Shift)));
}
