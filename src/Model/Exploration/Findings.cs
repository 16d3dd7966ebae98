namespace VcpuLint.Model;

/// <summary>What makes two violations the same one.</summary>
internal readonly record struct FindingKey(ExplorationViolationKind Kind, string? RuleId, ThreadFlags Flags, Type? Exception);

/// <summary>The shortest schedule of each violation, as long as the search goes on.</summary>
internal sealed class Findings
{
    private readonly Dictionary<FindingKey, (int Calls, Deviation[] Schedule, int Limit)> _best = [];

    /// <summary>Gets the violations and their schedules, the shortest first.</summary>
    public IEnumerable<(FindingKey Key, int Calls, Deviation[] Schedule, int Limit)> Shortest =>
        from found in _best
        orderby found.Value.Schedule.Length, found.Value.Calls, found.Key.RuleId ?? "~", found.Key.Kind, found.Key.Flags
        select (found.Key, found.Value.Calls, found.Value.Schedule, found.Value.Limit);

    /// <summary>Takes note of a violation.</summary>
    /// <param name="key">The violation.</param>
    /// <param name="calls">After how many calls it shows.</param>
    /// <param name="schedule">The schedule.</param>
    /// <param name="limit">How many calls the run has to be given.</param>
    public void Add(FindingKey key, int calls, ReadOnlySpan<Deviation> schedule, int limit)
    {
        if (!_best.TryGetValue(key, out var best)
            || (schedule.Length, calls).CompareTo((best.Schedule.Length, best.Calls)) < 0)
        {
            _best[key] = (calls, schedule.ToArray(), limit);
        }
    }
}
