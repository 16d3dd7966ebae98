using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Assemblies;

/// <summary>The real ports and the historic bugs are judged the same when their helpers lie in a library.</summary>
public sealed class HelperSplitTests(ITestOutputHelper output)
{
    /// <summary>A mask in a contract is written out because the contract is; it is no verdict on the loop.</summary>
    private const string HandWritten = "VCPU1104";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>Gets a file of every port and every regression: the folder of the samples and the path.</summary>
    public static TheoryData<string, string> Samples =>
    [
        .. from folder in (string[])[SampleFolder.Ports, SampleFolder.Regressions]
           from sample in SampleFolder.Load(folder).PortSources.GroupBy(source => source.Path.Split('/')[0])
           select (folder, sample.First().Path),
    ];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task Two_assemblies_have_the_verdicts_of_one(string folder, string path)
    {
        SampleFolder port = SampleFolder.Load(folder).PortOf(path);
        HelperSplit split = await HelperSplit.PlanAsync(port, Cancellation);
        (ImmutableArray<(string, string)> librarySources, ImmutableArray<(string, string)> portSources) = split.Write();
        output.WriteLine($"{split.Moved.Count} helpers moved: {string.Join(", ", split.Moved.Select(helper => helper.Key.Name + helper.Value))}");

        Assert.True(folder != SampleFolder.Ports || split.Moved.Count > 0, "No helper is moved.");
        CSharpCompilation library = CompilationFactory.Create(librarySources).WithAssemblyName("Library");
        ImmutableArray<MetadataReference> references = ReferenceAssemblies.WithModel.Add(SplitPort.Emit(library));
        CSharpCompilation loop = CompilationFactory.Create(portSources, references).WithAssemblyName("Port");

        Assert.Equal(
            (await VerdictsAsync(port.Compile())).Order(StringComparer.Ordinal),
            (await VerdictsAsync(library)).Concat(await VerdictsAsync(loop)).Order(StringComparer.Ordinal));
    }

    private static async Task<IEnumerable<string>> VerdictsAsync(CSharpCompilation compilation) =>
        from diagnostic in await AnalyzerRunner.RunAsync(compilation, AnalyzerCatalog.Analyzers, concurrent: false, Cancellation)
        where diagnostic.Id != HandWritten
        let tree = diagnostic.Location.SourceTree
        let text = tree?.GetText(Cancellation).ToString(diagnostic.Location.SourceSpan)
        select $"{tree?.FilePath}: {diagnostic.Id} '{text}' {diagnostic.Properties.GetValueOrDefault("flags")}"
            + (diagnostic.Id.StartsWith("VCPU", StringComparison.Ordinal) ? "" : diagnostic.ToString());
}
