using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Samples;

/// <summary>The sources of a folder of samples, which are compiled together.</summary>
/// <param name="Sources">The files by path; a path is relative to the folder.</param>
internal sealed record SampleFolder(ImmutableArray<(string Path, string Text)> Sources)
{
    /// <summary>The folder of the correct ports.</summary>
    public const string Ports = "Ports";

    /// <summary>The folder of the historic bugs.</summary>
    public const string Regressions = "Regressions";

    private const string Usings = "GlobalUsings.cs";

    /// <summary>Gets the files that hold ports, without the one that holds the usings.</summary>
    public IEnumerable<(string Path, string Text)> PortSources => Sources.Where(source => source.Path != Usings);

    /// <summary>Gets what the files expect.</summary>
    public IEnumerable<Expectation> Expectations => Sources.SelectMany(source => Expectation.Read(source.Path, source.Text));

    /// <summary>Loads a folder under <c>samples</c>, without what a build left in it.</summary>
    public static SampleFolder Load(string name)
    {
        string root = Path.Combine(Repository.Root, "samples", name);
        return new(
        [
            .. from file in Directory.EnumerateFiles(root, "*.cs", SearchOption.AllDirectories)
               let path = Path.GetRelativePath(root, file).Replace('\\', '/')
               where !path.StartsWith("bin/", StringComparison.Ordinal) && !path.StartsWith("obj/", StringComparison.Ordinal)
               orderby path
               select (path, File.ReadAllText(file)),
        ]);
    }

    /// <summary>
    /// Returns the port that a file belongs to, which compiles without the others: all files of the same folder, or the file alone if it is in none.
    /// </summary>
    public SampleFolder PortOf(string path) =>
        new([.. Sources.Where(source => source.Path == Usings || source.Path.Split('/')[0] == path.Split('/')[0])]);

    /// <summary>Compiles the folder.</summary>
    public CSharpCompilation Compile() => CompilationFactory.Create(Sources);

    /// <summary>Lists in what way the diagnostics of the folder differ from its expectations; nothing if they are the same.</summary>
    public IEnumerable<string> Differences(ImmutableArray<Diagnostic> reported)
    {
        List<Expectation> missing = [.. Expectations];
        List<string> differences = [];
        foreach (Diagnostic diagnostic in reported)
        {
            if (missing.Find(expectation => IsMetBy(expectation, diagnostic)) is { } met)
            {
                missing.Remove(met);
            }
            else
            {
                differences.Add("not expected: " + DiagnosticText.Short(diagnostic));
            }
        }

        return differences.Concat(missing.Select(expectation => "missing: " + expectation));
    }

    private static bool IsMetBy(Expectation expectation, Diagnostic diagnostic)
    {
        FileLinePositionSpan place = diagnostic.Location.GetLineSpan();
        return expectation.Id == diagnostic.Id
            && expectation.Path == place.Path
            && expectation.Line == place.StartLinePosition.Line + 1
            && expectation.Words.All(word => diagnostic.GetMessage().Contains(word, StringComparison.Ordinal));
    }
}
