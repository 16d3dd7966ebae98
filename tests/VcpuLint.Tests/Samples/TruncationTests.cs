using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using VcpuLint.Tests.Verification;
using VcpuLint.Tests.Verifying.Specimens;

namespace VcpuLint.Tests.Samples;

/// <summary>An analyzer that throws is switched off by the compiler, so half-written code must not make it throw.</summary>
public sealed class TruncationTests
{
    /// <summary>Gets every port of the samples: its folder, and one of its files.</summary>
    public static TheoryData<string, string> Ports =>
    [
        .. from folder in (string[])[SampleFolder.Ports, SampleFolder.Regressions]
           from source in SampleFolder.Load(folder).PortSources
           group source.Path by (folder, source.Path.Split('/')[0]) into port
           select (port.Key.folder, port.First()),
    ];

    [Theory]
    [MemberData(nameof(Ports))]
    public async Task No_prefix_makes_an_analyzer_throw(string folder, string path)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = SampleFolder.Load(folder).PortOf(path).Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

        (ImmutableArray<string> exceptions, int prefixes) = await Truncation.AnalyseAsync(compilation, AnalyzerCatalog.Analyzers, cancellationToken);

        Assert.Empty(exceptions);
        int statements = compilation.SyntaxTrees.Sum(tree => tree.GetRoot(cancellationToken).DescendantNodes().OfType<StatementSyntax>().Select(s => s.Span.End).Distinct().Count());
        Assert.True(prefixes >= statements, $"{prefixes} prefixes are not one for each of {statements} places where a statement ends.");
    }

    [Fact]
    public async Task A_throw_on_one_prefix_is_noticed()
    {
        SampleFolder folder = new([("Loop.cs", "class C { void Bad() { } void M() { int a = 0; a++; Bad(); a--; } }")]);
        CSharpCompilation compilation = folder.Compile();

        (ImmutableArray<string> exceptions, int prefixes) = await Truncation.AnalyseAsync(
            compilation, [new BadCallAnalyzer(Flaw.Throws)], TestContext.Current.CancellationToken);

        // The body of Bad, the four statements of M and its body; the call is in the last three prefixes.
        Assert.Equal(6, prefixes);
        Assert.Equal(3, exceptions.Length);
        Assert.All(exceptions, exception => Assert.Contains("the specimen throws", exception));
    }
}
