using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>
/// A time and a counter of one instant. Only such a pair may be kept or published as one: with two readings there is a gap between them
/// that nobody knows.
/// </summary>
/// <param name="Time">The time.</param>
/// <param name="Cycles">The host's time stamp counter.</param>
[Instant]
public readonly record struct ClockReading(Nanoseconds Time, TscCycles Cycles)
{
    /// <summary>
    /// Reads the base of the guests' clocks and the counter at one instant (<c>kvm_get_time_and_clockread</c>, <c>vgettsc</c>). Context: any; the
    /// counter is that of the CPU which executes the call.
    /// </summary>
    /// <returns>Both.</returns>
    [ReadsClock(HostClockId.KvmBase, Cycles = true)]
    public static ClockReading Now() => Now(HostClockId.KvmBase);

    /// <summary>Reads another clock and the counter at one instant (<c>kvm_get_walltime_and_clockread</c>, <c>ktime_get_snapshot</c>).</summary>
    /// <param name="clock">The clock.</param>
    /// <returns>Both.</returns>
    [ReadsClock(Cycles = true)]
    public static ClockReading Now(HostClockId clock)
    {
        HostKernel kernel = HostKernel.Current;
        return kernel.Clock.ReadBoth(clock, kernel.CpuNumber);
    }

    /// <summary>
    /// Reads the base of the guests' clocks and the counter, if the host's time comes from the counter
    /// (<c>kvm_get_time_and_clockread</c>).
    /// </summary>
    /// <param name="reading">Both, or zeros.</param>
    /// <returns><see langword="false"/> if it does not: then there is no such pair.</returns>
    [ReadsClock(HostClockId.KvmBase, Cycles = true)]
    public static bool TryNow(out ClockReading reading)
    {
        bool possible = HostClock.IsTscBased;
        reading = possible ? Now() : default;
        return possible;
    }
}
