namespace VcpuLint.Model;

/// <summary>What the guest of a vCPU does until it exits by itself.</summary>
/// <param name="Work">For how long it runs, on the CPU; what interrupts it does not shorten that.</param>
/// <param name="Exit">How it exits then.</param>
public readonly record struct GuestStep(Nanoseconds Work, GuestExit Exit)
{
    /// <summary>
    /// Gets after what time an interrupt of the guest's own timer ends its halt, from the exit on. Only for <see cref="GuestExitReason.Halt"/>.
    /// </summary>
    public Nanoseconds Sleep { get; init; }
}

/// <summary>A guest, as far as the host notices it: one object for each vCPU.</summary>
public abstract class GuestProgram
{
    /// <summary>Says what the guest does next: when it is entered for the first time, and after each exit of its own.</summary>
    /// <param name="now">The virtual time.</param>
    /// <param name="random">The chance of this vCPU.</param>
    /// <returns>The step.</returns>
    public abstract GuestStep Next(Nanoseconds now, HostRandom random);
}

/// <summary>A guest that has always something to do and never exits by itself.</summary>
public sealed class BusyGuest : GuestProgram
{
    /// <inheritdoc/>
    public override GuestStep Next(Nanoseconds now, HostRandom random) =>
        new(Nanoseconds.Second * 1_000_000, new GuestExit(GuestExitReason.PageFault));
}

/// <summary>
/// A guest that works for a short time, halts, and is woken by its own timer: both times are drawn from an exponential distribution.
/// </summary>
/// <param name="work">The mean time of work.</param>
/// <param name="sleep">The mean time of sleep.</param>
public sealed class BurstyGuest(Nanoseconds work, Nanoseconds sleep) : GuestProgram
{
    /// <inheritdoc/>
    public override GuestStep Next(Nanoseconds now, HostRandom random)
    {
        Nanoseconds burst = random.NextExponential(work);
        return new GuestStep(burst, new GuestExit(GuestExitReason.Halt)) { Sleep = random.NextExponential(sleep) };
    }
}
