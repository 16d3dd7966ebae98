namespace VcpuLint.Model;

/// <summary>Counts what a run does, remembers it, and ends a run that gets nowhere.</summary>
/// <param name="limits">How long the run may get.</param>
/// <param name="work">What the port knows of its work.</param>
/// <param name="recording">Whether the calls are remembered.</param>
internal sealed class RunProgress(HostLimits limits, WorkMonitor work, bool recording)
{
    private const int ShownCalls = 8;

    private readonly List<string>? _trace = recording ? [] : null;
    private ThreadFlags _steadyDirt;
    private bool _steadyOrder;
    private int _drainsAtHalf;

    public int Entries { get; private set; }

    public int Calls { get; private set; }

    /// <summary>Gets a value indicating whether the calls are remembered.</summary>
    public bool Recording => recording;

    /// <summary>Gets a value indicating whether work was seen and not drained, or the last drain said leave.</summary>
    public bool Owes => work.Dirty != ThreadFlags.None || work.MustExit;

    /// <summary>Gets the calls in the order in which they ended, and between them what happened from outside, in brackets.</summary>
    public IReadOnlyList<string> Trace => _trace ?? [];

    public void CountCall()
    {
        Calls++;

        // What holds all through the second half of a run this long will not change in the rest of it.
        if (Calls <= limits.Calls / 2)
        {
            return;
        }

        if (Calls == (limits.Calls / 2) + 1)
        {
            _steadyDirt = work.Dirty;
            _steadyOrder = work.MustExit;
            _drainsAtHalf = work.Drains;
            work.ForgetSightings();
        }

        _steadyDirt &= work.Dirty;
        _steadyOrder &= work.MustExit;
        if (Calls > limits.Calls)
        {
            throw Limit($"{limits.Calls} calls");
        }
    }

    public void CountEntry()
    {
        Entries++;
        if (Entries > limits.Entries)
        {
            throw Limit($"{limits.Entries} entries of the guest");
        }
    }

    public void Note(string text) => _trace?.Add(text);

    public string LastCalls() =>
        _trace is null ? string.Empty : $"Last: {string.Join("; ", _trace.TakeLast(ShownCalls))} ({work})";

    /// <summary>
    /// An order that stands is lost only where a drain gives it again, and work is never drained only where it is seen again. Before half of
    /// the calls neither can be told; an entry ends what was seen pending, and one against an order is wrong for itself.
    /// </summary>
    private RunLimitException Limit(string what)
    {
        string suffix = $"the run does not end within {what}. {LastCalls()}";
        if (_steadyOrder && work.Drains > _drainsAtHalf)
        {
            return new RunLimitException(RuleIds.DrainResultLost, ThreadFlags.MustExit, $"the drain said leave and the loop goes on: {suffix}");
        }

        return (_steadyDirt & work.Sighted) != 0
            ? new RunLimitException(
                RuleIds.NeverDrained, _steadyDirt, $"{_steadyDirt.Names()} was seen pending and is never drained: {suffix}")
            : new RunLimitException(null, ThreadFlags.None, suffix);
    }
}
