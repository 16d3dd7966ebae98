namespace VcpuLint.Model;

/// <summary>
/// The first run of a vCPU's loop in a simulated host, in which a schedule decides what happens, as it did when it was found by the
/// <see cref="Explorer"/>, and the host gives it the time that it takes.
/// </summary>
public sealed class ScheduledRun
{
    private readonly UndoneWork _undone;
    private ReplayedRun? _run;

    internal ScheduledRun(Witness schedule, UndoneWork undone) => (Schedule, _undone) = (schedule, undone);

    /// <summary>Gets the schedule.</summary>
    public Witness Schedule { get; }

    /// <summary>Gets a value indicating whether the run is over.</summary>
    public bool IsOver => _run is not null;

    /// <summary>
    /// Gets a value indicating whether it ended by something else than a return of the loop that kept the protocol of its calls: a call that
    /// broke it, an exception of the port, or more calls or entries than the schedule allows. The VM stands still from then on.
    /// </summary>
    public bool IsStopped { get; private set; }

    /// <summary>Gets the virtual time at which the run began, <see langword="null"/> before it did.</summary>
    public Nanoseconds? Began { get; internal set; }

    /// <summary>Gets the virtual time at which the run was over, <see langword="null"/> before it was.</summary>
    public Nanoseconds? Ended { get; private set; }

    /// <summary>Gets how often the guest was entered, those entries included that an interrupt ended at once; 0 before the run is over.</summary>
    public int Entries => _run?.Entries ?? 0;

    /// <summary>Gets what <see cref="ArchPort.Run"/> returned; <see langword="null"/> if it did not.</summary>
    public int? Result => _run?.Result;

    /// <summary>
    /// Gets all calls in the order in which they ended, and between them, in brackets, what the host did: the same as
    /// <see cref="ReplayedRun.Trace"/> of the schedule. It is empty before the run is over.
    /// </summary>
    public IReadOnlyList<string> Trace => _run?.Trace ?? [];

    /// <summary>
    /// Gets what is wrong, in the order in which it showed and with the virtual time at which it did (<see cref="ExplorationViolation.At"/>). It is
    /// empty before the run is over.
    /// </summary>
    public IReadOnlyList<ExplorationViolation> Violations => _run?.Violations ?? [];

    /// <summary>Gets the longest time in the guest for which a request waited, without the port having looked for any in between.</summary>
    public Nanoseconds LongestWithRequests => _undone.LongestOfRequests;

    /// <summary>
    /// Gets the longest time in the guest for which work waited, without the port having looked for it in between. Work that an entry in violation
    /// does not look for is taken to come there, where it makes no difference to the run, and to be gone when the port looks, where the schedule
    /// says what it finds; <see cref="VcpuTimes.GuestWith"/> counts it too.
    /// </summary>
    /// <param name="flag">The work.</param>
    /// <returns>The time.</returns>
    public Nanoseconds LongestWith(ThreadFlag flag) => Enum.IsDefined(flag)
        ? _undone.Longest(flag)
        : throw new ArgumentOutOfRangeException(nameof(flag), flag, "There is no such work.");

    internal void End(ReplayedRun run, bool stopped, Nanoseconds now) => (_run, IsStopped, Ended) = (run, stopped, now);
}
