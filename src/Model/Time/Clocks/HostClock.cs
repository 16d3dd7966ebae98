using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// The clocks of the host, one at a time (<c>include/linux/timekeeping.h</c>). What two calls return does not belong to one instant: for a
/// time and a counter that do there is <see cref="ClockReading"/>. Context: any.
/// </summary>
public static class HostClock
{
    /// <summary>Gets a value indicating whether the host's time comes from the time stamp counter (<c>gtod_is_based_on_tsc</c>).</summary>
    public static bool IsTscBased => HostKernel.Current.Clock.IsTscBased;

    /// <summary>Reads the clock that timers go by (<c>ktime_get</c>).</summary>
    /// <returns>The time.</returns>
    [ReadsClock(HostClockId.Monotonic)]
    public static Nanoseconds Monotonic() => HostKernel.Current.Clock.Read(HostClockId.Monotonic);

    /// <summary>Reads the clock that NTP does not slew (<c>ktime_get_raw</c>).</summary>
    /// <returns>The time.</returns>
    [ReadsClock(HostClockId.MonotonicRaw)]
    public static Nanoseconds MonotonicRaw() => HostKernel.Current.Clock.Read(HostClockId.MonotonicRaw);

    /// <summary>Reads the clock that the guests' clocks are based on (<c>get_kvmclock_base_ns</c>).</summary>
    /// <returns>The time.</returns>
    [ReadsClock(HostClockId.KvmBase)]
    public static Nanoseconds KvmBase() => HostKernel.Current.Clock.Read(HostClockId.KvmBase);

    /// <summary>Reads the time of day (<c>ktime_get_real_ns</c>).</summary>
    /// <returns>The time since 1970.</returns>
    [ReadsClock(HostClockId.Real)]
    public static Nanoseconds Real() => HostKernel.Current.Clock.Read(HostClockId.Real);
}
