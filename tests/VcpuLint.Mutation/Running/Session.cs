using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using VcpuLint.Mutation.Battery;
using VcpuLint.Mutation.Making;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Mutation.Running;

/// <summary>A folder that holds a mutated assembly and what is known of its mutants, so that a run that was stopped goes on where it was.</summary>
/// <param name="folder">The folder.</param>
internal sealed class Session(DirectoryInfo folder)
{
    private string Image => Path.Combine(folder.FullName, "mutated.dll");

    private string List => Path.Combine(folder.FullName, "mutations.json");

    private string Rest => Path.Combine(folder.FullName, "not-compiling.json");

    private string Killers => Path.Combine(folder.FullName, "killers.json");

    private string Stamp => Path.Combine(folder.FullName, "sources.sha256");

    /// <summary>Gets the file of results.</summary>
    public string Results => Path.Combine(folder.FullName, "results.jsonl");

    /// <summary>Makes the mutated assembly, unless it is there already and neither the analyzers nor this tool have changed since.</summary>
    public void Make()
    {
        string stamp = Fingerprint();
        if (File.Exists(Stamp) && File.ReadAllText(Stamp) == stamp)
        {
            return;
        }

        folder.Create();
        var killers = ReadKillers();
        File.Delete(Stamp);
        File.Delete(Results);
        var schemata = Schemata.Make(AnalyzerSources.Compile(), AnalyzerSources.IsMutated);
        File.WriteAllBytes(Image, schemata.Image);
        File.WriteAllText(List, JsonSerializer.Serialize(schemata.Mutations));
        File.WriteAllText(Rest, JsonSerializer.Serialize(schemata.NotCompiling));
        File.WriteAllText(Killers, killers.ToString());
        File.WriteAllText(Stamp, stamp);
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

    public Making.Mutation[] ReadMutations() => Read(List);

    public Making.Mutation[] ReadNotCompiling() => Read(Rest);

    private static Making.Mutation[] Read(string path) => JsonSerializer.Deserialize<Making.Mutation[]>(File.ReadAllText(path))!;

    private static string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var tree in AnalyzerSources.Compile().SyntaxTrees)
        {
            hash.AppendData(Encoding.UTF8.GetBytes(tree.FilePath + tree));
        }

        string making = Path.Combine(Repository.Root, "tests", "VcpuLint.Mutation", "Making");
        foreach (string file in Directory.EnumerateFiles(making).Order(StringComparer.Ordinal))
        {
            hash.AppendData(File.ReadAllBytes(file));
        }

        return Convert.ToHexString(hash.GetHashAndReset());
    }
}
