using System.Text.Json;

namespace VcpuLint.Mutation.Battery;

/// <summary>Which item of the battery has noticed which mutation, by the key of the mutation and the name of the item, which both outlive a change of the analyzers.</summary>
internal sealed class KnownKillers
{
    private readonly Dictionary<string, string> _byKey;

    private KnownKillers(Dictionary<string, string> byKey) => _byKey = byKey;

    /// <summary>Gets the keys with the names of the items.</summary>
    public IReadOnlyDictionary<string, string> ByKey => _byKey;

    /// <summary>Reads what <see cref="ToString"/> has written.</summary>
    public static KnownKillers Parse(string text) => new(JsonSerializer.Deserialize<Dictionary<string, string>>(text)!);

    /// <summary>These, and what is newly known.</summary>
    public KnownKillers With(IEnumerable<(string Key, string Item)> noticed)
    {
        var byKey = new Dictionary<string, string>(_byKey);
        foreach (var (key, item) in noticed)
        {
            byKey[key] = item;
        }

        return new(byKey);
    }

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(_byKey);
}
