namespace VcpuLint.Model;

/// <summary>Counts what a run does, remembers it, and ends a run that gets nowhere.</summary>
internal sealed class RunProgress(HostLimits limits, WorkMonitor work)
{
    private const int ShownCalls = 8;

    private readonly List<string> _trace = [];
    private int _calls;
    private int _dirtySince;
    private int _mustExitSince;

    public int Entries { get; private set; }

    /// <summary>Gets the calls in the order in which they ended, and between them what happened from outside, in brackets.</summary>
    public IReadOnlyList<string> Trace => _trace;

    public void CountCall()
    {
        _calls++;
        if (work.Dirty == ThreadFlags.None)
        {
            _dirtySince = _calls;
        }

        if (!work.MustExit)
        {
            _mustExitSince = _calls;
        }

        if (_calls > limits.Calls)
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

    public void Note(string text) => _trace.Add(text);

    public string LastCalls() => $"Last: {string.Join("; ", _trace.TakeLast(ShownCalls))} ({work})";

    /// <summary>Something that has not changed for half of a run this long will not change in the rest of it.</summary>
    private RunLimitException Limit(string what)
    {
        string suffix = $"the run does not end within {what}. {LastCalls()}";
        if (_calls - _mustExitSince > _calls / 2)
        {
            return new RunLimitException(RuleIds.DrainResultLost, ThreadFlags.MustExit, $"the drain said leave and the loop goes on: {suffix}");
        }

        return _calls - _dirtySince > _calls / 2
            ? new RunLimitException(RuleIds.NeverDrained, work.Dirty, $"{work.Dirty.Names()} was seen pending and is never drained: {suffix}")
            : new RunLimitException(null, ThreadFlags.None, suffix);
    }
}
