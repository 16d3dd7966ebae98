using System.Text.Json;
using VcpuLint.Sweep.Checking;

namespace VcpuLint.Sweep.Sweeping;

/// <summary>How far a part of a sweep has come. It is written again and again, so that a sweep that was stopped goes on where it was.</summary>
internal sealed class SweepFile
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true };

    /// <summary>What is swept, as <see cref="ProgramSource.Name"/> says it: results of different things do not add up.</summary>
    public required string Source { get; init; }

    /// <summary>Which part: 1 to <see cref="Shards"/>.</summary>
    public required int Shard { get; init; }

    public required int Shards { get; init; }

    /// <summary>How many programs of this part are done.</summary>
    public long Done { get; set; }

    public bool Finished { get; set; }

    /// <summary>The time spent, in seconds.</summary>
    public double Seconds { get; set; }

    public Tally Tally { get; init; } = new();

    /// <summary>The name of the file of a part.</summary>
    public static string NameOf(ProgramSource source, int shard, int shards) => $"{source.Name}.{shard}of{shards}.json";

    /// <summary>Reads a file; one that is damaged or of another kind is an <see cref="InvalidDataException"/>.</summary>
    public static SweepFile Read(string path)
    {
        try
        {
            return JsonSerializer.Deserialize<SweepFile>(File.ReadAllText(path), Options) ?? throw new InvalidDataException($"'{path}' is empty.");
        }
        catch (JsonException wrong)
        {
            throw new InvalidDataException($"'{path}' is not the result of a sweep: {wrong.Message}", wrong);
        }
    }

    /// <summary>Writes the file in one step, so that nobody ever finds half of it.</summary>
    public void Write(string path)
    {
        string unfinished = path + ".new";
        File.WriteAllText(unfinished, JsonSerializer.Serialize(this, Options));
        File.Move(unfinished, path, overwrite: true);
    }
}
