namespace VcpuLint.Model;

/// <summary>The clocks of the host (<c>include/uapi/linux/time.h</c>). A time of one means nothing on another.</summary>
public enum HostClockId
{
    /// <summary>Time since the host's start, slewed by NTP (<c>CLOCK_MONOTONIC</c>).</summary>
    Monotonic,

    /// <summary>Time since the host's start as the hardware counts it (<c>CLOCK_MONOTONIC_RAW</c>).</summary>
    MonotonicRaw,

    /// <summary>
    /// <see cref="MonotonicRaw"/> plus the time the host was suspended: what the clock of guests is based on
    /// (<c>get_kvmclock_base_ns</c>).
    /// </summary>
    KvmBase,

    /// <summary>The time of day, since 1970 (<c>CLOCK_REALTIME</c>).</summary>
    Real,
}
