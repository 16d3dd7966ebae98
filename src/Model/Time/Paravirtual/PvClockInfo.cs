using VcpuLint.Model.Contracts;

namespace VcpuLint.Model;

/// <summary>What a host says about its published time (<c>PVCLOCK_TSC_STABLE_BIT</c>, <c>PVCLOCK_GUEST_STOPPED</c>; a byte in the record).</summary>
[Flags]
public enum PvClockFlags
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The records of all vCPUs come from one pair, so a guest need not look after monotony itself.</summary>
    TscStable = 1,

    /// <summary>The guest was stopped by its host; set once, and cleared by the guest when it has seen it.</summary>
    GuestStopped = 2,
}

/// <summary>
/// What a host tells a guest about time, without the version (<c>struct pvclock_vcpu_time_info</c>, <c>arch/x86/include/asm/pvclock-abi.h</c>).
/// </summary>
/// <param name="TscTimestamp">The guest's time stamp counter at the instant of the record (<c>tsc_timestamp</c>).</param>
/// <param name="SystemTime">The guest's time at that instant (<c>system_time</c>).</param>
/// <param name="Scale">How cycles since then become time (<c>tsc_to_system_mul</c>, <c>tsc_shift</c>).</param>
/// <param name="Flags">What else is to be known.</param>
[Instant]
public readonly record struct PvClockInfo(TscCycles TscTimestamp, Nanoseconds SystemTime, CycleScale Scale, PvClockFlags Flags = PvClockFlags.None)
{
    /// <summary>
    /// Computes the guest's time (<c>__pvclock_read_cycles</c>). A counter before the record's wraps, as the guest has no guard against it.
    /// </summary>
    /// <param name="tsc">The guest's time stamp counter.</param>
    /// <returns>The time.</returns>
    public Nanoseconds ReadAt(TscCycles tsc) => SystemTime + Scale.Scale((tsc - TscTimestamp).ToUnsigned());

    /// <summary>
    /// Says by how much a guest's clock steps when this record takes the place of another: the new time minus the old one, at the same
    /// value of its counter. Positive is forward, negative is backward.
    /// </summary>
    /// <param name="old">The record before.</param>
    /// <param name="tsc">The guest's time stamp counter; not before either record's.</param>
    /// <returns>The step.</returns>
    public NanosecondsDelta StepFrom(PvClockInfo old, TscCycles tsc) => ReadAt(tsc) - old.ReadAt(tsc);
}
