using System.Runtime.InteropServices;
using System.Text.Json;
using System.Text.Json.Serialization;
using VcpuLint.Mutation.Battery;

namespace VcpuLint.Mutation.Running;

/// <summary>What became of one mutant.</summary>
/// <param name="Id">Its number.</param>
/// <param name="Fate">What became of it.</param>
/// <param name="By">The item of the battery that noticed it; empty if none did.</param>
/// <param name="Detail">How it was noticed.</param>
/// <param name="Seconds">The time it took.</param>
internal sealed record Result(
    int Id, [property: JsonConverter(typeof(JsonStringEnumConverter<Fate>))] Fate Fate, string By, string Detail, double Seconds)
{
    /// <summary>Gets the marks of the items that were asked, one behind the other, if the mutant is still open.</summary>
    public byte[] Asked { get; init; } = [];

    /// <summary>Gets what the items cost that were not asked, if the mutant is still open.</summary>
    public long Left { get; init; }

    /// <summary>Gets a value indicating whether the tests notice the mutant.</summary>
    [JsonIgnore]
    public bool IsNoticed => Fate is Fate.Killed or Fate.Exception or Fate.Endless;

    public static Result Of(int id, Examination examination, double seconds) => new(id, examination.Fate, examination.By, examination.Detail, seconds)
    {
        Asked = MemoryMarshal.AsBytes(examination.Asked.ToArray().AsSpan()).ToArray(),
        Left = examination.Left,
    };

    /// <summary>The marks of the items that were asked.</summary>
    public HashSet<uint> AskedMarks() => [.. MemoryMarshal.Cast<byte, uint>(Asked)];

    public static Result Parse(string line) => JsonSerializer.Deserialize<Result>(line)!;

    /// <summary>The results of a file, the last of each mutant.</summary>
    public static Dictionary<int, Result> ReadAll(string path)
    {
        var results = new Dictionary<int, Result>();
        foreach (string line in File.Exists(path) ? File.ReadAllLines(path) : [])
        {
            var result = Parse(line);
            results[result.Id] = result;
        }

        return results;
    }

    /// <inheritdoc/>
    public override string ToString() => JsonSerializer.Serialize(this);
}
