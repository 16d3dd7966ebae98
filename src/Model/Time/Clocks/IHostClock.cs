namespace VcpuLint.Model;

/// <summary>The time of the host that runs a port: its clocks, the counters of its CPUs and its alarms.</summary>
public interface IHostClock
{
    /// <summary>Gets a value indicating whether the host's time comes from the time stamp counter (<c>gtod_is_based_on_tsc</c>).</summary>
    bool IsTscBased { get; }

    /// <summary>Gets a value indicating whether the counters are not to be trusted (<c>check_tsc_unstable</c>).</summary>
    bool IsTscUnstable { get; }

    /// <summary>Gets the frequency of the counters that all CPUs share (<c>tsc_khz</c>).</summary>
    TscKilohertz TscFrequency { get; }

    /// <summary>Says that the counters are not to be trusted (<c>mark_tsc_unstable</c>); nothing takes that back.</summary>
    void MarkTscUnstable();

    /// <summary>Reads a clock.</summary>
    /// <param name="clock">Which.</param>
    /// <returns>Its time.</returns>
    Nanoseconds Read(HostClockId clock);

    /// <summary>Reads the time stamp counter of a CPU.</summary>
    /// <param name="cpu">The number of the CPU, 0 or greater.</param>
    /// <returns>Its value.</returns>
    TscCycles ReadTsc(int cpu);

    /// <summary>Reads a clock and a counter at the same instant.</summary>
    /// <param name="clock">Which clock.</param>
    /// <param name="cpu">The number of the CPU.</param>
    /// <returns>Both.</returns>
    ClockReading ReadBoth(HostClockId clock, int cpu);

    /// <summary>Gets the frequency that the kernel takes a CPU's counter to have (<c>cpu_tsc_khz</c>).</summary>
    /// <param name="cpu">The number of the CPU.</param>
    /// <returns>The frequency; 0 while it is not known.</returns>
    TscKilohertz FrequencyOf(int cpu);

    /// <summary>Lets an alarm go off at an instant of <see cref="HostClockId.Monotonic"/>; one that is past goes off when time next passes.</summary>
    /// <param name="alarm">The alarm; if it is armed already it is armed anew.</param>
    /// <param name="at">The instant.</param>
    void Arm(HostAlarm alarm, Nanoseconds at);

    /// <summary>Keeps an alarm from going off.</summary>
    /// <param name="alarm">The alarm.</param>
    void Disarm(HostAlarm alarm);
}
