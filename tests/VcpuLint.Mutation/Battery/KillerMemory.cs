namespace VcpuLint.Mutation.Battery;

/// <summary>
/// Says in which order items are asked about a mutant. The order decides how long it takes to notice a mutant, and not whether it is noticed: first
/// what has noticed the same mutation before, then what costs least for the mutants of the member and the file that it has noticed.
/// </summary>
internal sealed class KillerMemory
{
    /// <summary>What a run costs besides the switches that it asks.</summary>
    private const long Setup = 2_000;

    private const int OfMember = 100;
    private const int OfFile = 10;

    private readonly Dictionary<string, int> _byKey;
    private readonly Dictionary<(string Place, int Item), int> _noticed = [];

    /// <summary>Begins with what is known from earlier runs.</summary>
    /// <param name="known">What has noticed which mutation.</param>
    /// <param name="names">The names of the items, in their order.</param>
    public KillerMemory(KnownKillers known, IEnumerable<string> names)
    {
        var numbers = names.Index().DistinctBy(static n => n.Item).ToDictionary(static n => n.Item, static n => n.Index);
        _byKey = known.ByKey.Where(k => numbers.ContainsKey(k.Value)).ToDictionary(static k => k.Key, k => numbers[k.Value]);
        foreach (var (key, item) in _byKey)
        {
            string[] parts = key.Split(" | ");
            Note(parts[0], parts[1], item);
        }
    }

    /// <summary>Notes what has noticed a mutant.</summary>
    public void Add(Making.Mutation mutation, int item) => Note(mutation.File, mutation.Member, item);

    /// <summary>The order in which items are asked about a mutant.</summary>
    /// <param name="mutation">The mutation.</param>
    /// <param name="items">The items.</param>
    /// <param name="isLast">Whether an item comes behind all others, whatever it has noticed.</param>
    /// <param name="cost">What an item costs.</param>
    public IEnumerable<int> Order(Making.Mutation mutation, IEnumerable<int> items, Func<int, bool> isLast, Func<int, long> cost)
    {
        int same = _byKey.GetValueOrDefault(mutation.Key, -1);
        return items.OrderBy(i => i != same).ThenBy(isLast).ThenBy(i => (Setup + cost(i)) / Weight(mutation, i));
    }

    private void Note(string file, string member, int item)
    {
        foreach (string place in (string[])[file, $"{file} {member}"])
        {
            _noticed[(place, item)] = _noticed.GetValueOrDefault((place, item)) + 1;
        }
    }

    private double Weight(Making.Mutation mutation, int item) => 1
        + (OfFile * _noticed.GetValueOrDefault((mutation.File, item)))
        + (OfMember * _noticed.GetValueOrDefault(($"{mutation.File} {mutation.Member}", item)));
}
