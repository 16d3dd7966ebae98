using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The arithmetic of the paravirtual clock, bit for bit (<c>arch/x86/include/asm/pvclock.h</c>, <c>arch/x86/kvm/x86.c</c>). The guest's time is
/// the published time plus the scaled cycles since: both steps of the scaling round down.
/// </summary>
public static class PvClock
{
    private const ulong HighHalf = 0xffff_ffff_0000_0000;

    /// <summary>
    /// Scales an amount by a multiplier and a shift (<c>pvclock_scale_delta</c>): the shift first, where low or high bits are lost, then the product
    /// of 96 bits without its low 32. The amount is unsigned: a negative difference that gets here is an enormous amount.
    /// </summary>
    /// <param name="delta">The amount.</param>
    /// <param name="multiplier">The multiplier, a fraction of 2^32.</param>
    /// <param name="shift">By how many bits the amount is shifted to the left, or, if negative, to the right: -63 to 63.</param>
    /// <returns>The low 64 bits of the result.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The shift is out of range; the kernel's would be undefined.</exception>
    public static ulong ScaleDelta([NotNegative] ulong delta, uint multiplier, sbyte shift)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Math.Abs((int)shift), 63, nameof(shift));
        ulong shifted = shift < 0 ? delta >> -shift : delta << shift;
        return unchecked((ulong)(((UInt128)shifted * multiplier) >> 32));
    }

    /// <summary>
    /// Computes multiplier and shift for going from one frequency to another (<c>kvm_get_time_scale</c>). The multiplier is rounded
    /// down, so that scaled time is never faster than the nominal one, as long as no bit of the source's frequency is lost: for none up to
    /// 34 GHz that is a multiple of 1 kHz.
    /// </summary>
    /// <param name="scaled">The frequency to go to, 1 to 2^62.</param>
    /// <param name="source">The frequency to come from, 1 or more.</param>
    /// <returns>The multiplier and the shift for <see cref="ScaleDelta"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A frequency is out of range; the kernel would never end.</exception>
    public static (uint Multiplier, sbyte Shift) GetTimeScale(Hertz scaled, Hertz source)
    {
        ArgumentOutOfRangeException.ThrowIfZero(scaled.Value, nameof(scaled));
        ArgumentOutOfRangeException.ThrowIfGreaterThan(scaled.Value, 1ul << 62, nameof(scaled));
        ArgumentOutOfRangeException.ThrowIfZero(source.Value, nameof(source));
        int shift = 0;
        ulong target = scaled.Value;
        ulong wide = source.Value;
        while (wide > target * 2 || (wide & HighHalf) != 0)
        {
            wide >>= 1;
            shift--;
        }

        uint ticks = (uint)wide;
        while (ticks <= target || (target & HighHalf) != 0)
        {
            if ((target & HighHalf) != 0 || (ticks & 0x8000_0000) != 0)
            {
                target >>= 1;
            }
            else
            {
                ticks <<= 1;
            }

            shift++;
        }

        return ((uint)((target << 32) / ticks), (sbyte)shift);
    }
}
