namespace VcpuLint.Mutation.Battery;

/// <summary>
/// Remembers what has noticed earlier mutants of a member and of a file: it is asked first, then what costs least. The order decides how long it
/// takes to notice a mutant, and not whether it is noticed.
/// </summary>
internal sealed class KillerMemory
{
    private const int Remembered = 8;
    private const long Cheap = 500_000;

    private readonly Dictionary<string, LinkedList<int>> _last = [];

    /// <summary>Notes what has noticed a mutant, unless it costs too much to be asked before others.</summary>
    public void Add(Making.Mutation mutation, int item, long cost)
    {
        if (cost > Cheap)
        {
            return;
        }

        foreach (string place in Places(mutation))
        {
            if (!_last.TryGetValue(place, out var last))
            {
                _last.Add(place, last = new());
            }

            last.Remove(item);
            last.AddFirst(item);
            if (last.Count > Remembered)
            {
                last.RemoveLast();
            }
        }
    }

    /// <summary>The order in which items are asked about a mutant.</summary>
    public IEnumerable<int> Order(Making.Mutation mutation, IEnumerable<int> items, Func<int, bool> isLast, Func<int, long> cost)
    {
        var first = Places(mutation).SelectMany(place => _last.GetValueOrDefault(place) ?? []).Distinct().Index().ToDictionary(static p => p.Item, static p => p.Index);
        return items.OrderBy(isLast).ThenBy(i => first.GetValueOrDefault(i, int.MaxValue)).ThenBy(cost);
    }

    private static IEnumerable<string> Places(Making.Mutation mutation) => [$"{mutation.File} {mutation.Member}", mutation.File];
}
