using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VcpuLint.Mutation.Battery;
using VcpuLint.Mutation.Making;
using VcpuLint.Mutation.Recording;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Running;

/// <summary>A folder that holds a mutated assembly and what is known of its mutants, so that a run that was stopped goes on where it was.</summary>
/// <param name="folder">The folder.</param>
internal sealed class Session(DirectoryInfo folder)
{
    private string Image => Path.Combine(folder.FullName, "mutated.dll");

    private string Recorder => Path.Combine(folder.FullName, "recorder.dll");

    private string Watched => Path.Combine(folder.FullName, "watched.json");

    private string List => Path.Combine(folder.FullName, "mutations.json");

    private string Rest => Path.Combine(folder.FullName, "not-compiling.json");

    private string Killers => Path.Combine(folder.FullName, "killers.json");

    private string RecorderStamp => Path.Combine(folder.FullName, "recorder.sha256");

    private string Stamp => Path.Combine(folder.FullName, "sources.sha256");

    /// <summary>Gets the file of results.</summary>
    public string Results => Path.Combine(folder.FullName, "results.jsonl");

    /// <summary>
    /// Makes the mutated assembly and the one that records, unless they are there already and neither the analyzers nor what makes them have changed since.
    /// </summary>
    public void Make()
    {
        string stamp = Fingerprint("Making");
        if (!IsThere(Stamp, stamp))
        {
            folder.Create();
            var killers = ReadKillers();
            File.Delete(Stamp);
            File.Delete(Results);
            var schemata = Schemata.Make(AnalyzerSources.Compile(MutantSource.Text), AnalyzerSources.IsMutated);
            File.WriteAllBytes(Image, schemata.Image);
            File.WriteAllText(List, JsonSerializer.Serialize(schemata.Mutations));
            File.WriteAllText(Rest, JsonSerializer.Serialize(schemata.NotCompiling));
            File.WriteAllText(Killers, killers.ToString());
            File.WriteAllText(Stamp, stamp);
        }

        stamp += Fingerprint("Recording");
        if (!IsThere(RecorderStamp, stamp))
        {
            var switches = ReadMutations().Select(static m => m.Id).ToHashSet();
            var sources = AnalyzerSources.Compile(RecorderSource.Text);
            var recording = RecordingImage.Make(sources, AnalyzerSources.IsMutated, switches.Contains);
            File.WriteAllBytes(Recorder, recording.Image);
            File.WriteAllText(Watched, JsonSerializer.Serialize(recording.Watched));
            File.WriteAllText(RecorderStamp, stamp);
        }
    }

    /// <summary>
    /// What has noticed mutants here, those of earlier states of the analyzers included: a change of them leaves most mutations as they were, and what
    /// noticed one before is likely to notice it again.
    /// </summary>
    public KnownKillers ReadKillers()
    {
        var killers = KnownKillers.Parse(File.Exists(Killers) ? File.ReadAllText(Killers) : "{}");
        var results = Result.ReadAll(Results);
        return results.Count == 0 ? killers : killers.With(
            from mutation in ReadMutations()
            let result = results.GetValueOrDefault(mutation.Id)
            where result is { IsNoticed: true }
            select (mutation.Key, result.By));
    }

    public byte[] ReadImage() => File.ReadAllBytes(Image);

    public RecordingImage ReadRecording() => new(File.ReadAllBytes(Recorder), JsonSerializer.Deserialize<HashSet<int>>(File.ReadAllText(Watched))!);

    public Making.Mutation[] ReadMutations() => Read(List);

    public Making.Mutation[] ReadNotCompiling() => Read(Rest);

    private static Making.Mutation[] Read(string path) => JsonSerializer.Deserialize<Making.Mutation[]>(File.ReadAllText(path))!;

    private static bool IsThere(string path, string stamp) => File.Exists(path) && File.ReadAllText(path) == stamp;

    /// <summary>The sources of the analyzers, and a folder of this tool.</summary>
    private static string Fingerprint(string part)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tree in AnalyzerSources.Compile(MutantSource.Text).SyntaxTrees)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(tree.FilePath + tree));
        }

        string folder = Path.Combine(Repository.Root, "tests", "VcpuLint.Mutation", part);
        foreach (string file in Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
