using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Growth.Sources;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Bench;

/// <summary>A source that is measured: its files, and compilations of them that share nothing but the metadata they refer to.</summary>
public sealed class Workload(string name, IReadOnlyList<(string Path, string Text)> files)
{
    private static readonly CSharpParseOptions s_parse = new(LanguageVersion.Latest, DocumentationMode.None);

    // Rules that are off by default are on, so that they are measured at all.
    private static readonly CSharpCompilationOptions s_options = new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false)
        .WithSpecificDiagnosticOptions([new("CA2000", ReportDiagnostic.Warn), new("CA1508", ReportDiagnostic.Warn)]);

    private readonly CSharpCompilation _empty = CSharpCompilation.Create("Measured", [], ReferenceAssemblies.WithModel, s_options);

    /// <summary>Gets the large source.</summary>
    public static IEnumerable<Workload> RunLoops => [new("950 run loops", Tests.Growth.Sources.RunLoops.Create(950))];

    /// <summary>Gets the small sources.</summary>
    public static IEnumerable<Workload> Shapes =>
    [
        .. Ports(),
        new("95 loops, nothing to dispose of", Tests.Growth.Sources.RunLoops.CreateWithoutTrace(95)),
        new("20 ifs", SequentialIfs.Create(20)),
        new("switch of 400", WideSwitch.Create(400)),
        new("switch of 400 with try", WideSwitch.CreateWithTry(400)),
        new("calls, 64 deep", CallDag.Create(64)),
        new("ring of 64", MutualRecursion.Create(64)),
    ];

    /// <summary>A compilation that nobody has looked at: freshly parsed, nothing bound.</summary>
    public CSharpCompilation Compile() => _empty.AddSyntaxTrees(files.Select(file => CSharpSyntaxTree.ParseText(file.Text, s_parse, file.Path)));

    /// <inheritdoc/>
    public override string ToString() => name;

    /// <summary>The ports of the samples; none before there is one.</summary>
    private static IEnumerable<Workload> Ports()
    {
        string folder = Path.Combine(Repository.Root, "samples", "Ports");
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories)
            .Where(file => !Path.GetRelativePath(folder, file).StartsWith("obj", StringComparison.Ordinal) && !Path.GetRelativePath(folder, file).StartsWith("bin", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(file => (file, File.ReadAllText(file)))
            .ToArray();
        if (files.Length > 1)
        {
            yield return new Workload("samples/Ports", files);
        }
    }
}
