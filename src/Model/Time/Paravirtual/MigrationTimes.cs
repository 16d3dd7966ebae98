namespace VcpuLint.Model;

/// <summary>
/// The four instants at which a migration saves and restores a vCPU's counter and the VM's clock, counter first on both hosts, and what the
/// gaps between them do to the guest's clock.
/// </summary>
/// <param name="TscSaved">When the counter is saved on the source, on the source's clock (P1).</param>
/// <param name="ClockSaved">When the clock is saved on the source, on the source's clock (P2).</param>
/// <param name="TscRestored">When the counter is restored on the target, in cycles of the guest's counter (P3).</param>
/// <param name="ClockRestored">When the clock is restored on the target, in cycles of the guest's counter (P4).</param>
public readonly record struct MigrationTimes(Nanoseconds TscSaved, Nanoseconds ClockSaved, TscCycles TscRestored, TscCycles ClockRestored)
{
    /// <summary>
    /// Computes by how much the guest's clock is wrong afterwards: what it shows minus what it should, <c>(P2 - P1) - scale(P4 - P3)</c>.
    /// Positive is ahead (a step forward), negative is behind (a step backward). How long the guest stood still does not matter.
    /// </summary>
    /// <param name="scale">The scale of the guest's counter.</param>
    /// <returns>The error.</returns>
    public NanosecondsDelta Drift(CycleScale scale) => (ClockSaved - TscSaved) - scale.ScaleSigned(ClockRestored - TscRestored);
}
