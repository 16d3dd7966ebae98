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
    /// <summary>Gets every sample file that holds statements: its folder and its path.</summary>
    public static TheoryData<string, string> Files =>
    [
        .. from folder in (string[])[SampleFolder.Ports, SampleFolder.Regressions]
           from tree in SampleFolder.Load(folder).Compile().SyntaxTrees
           where tree.GetRoot().DescendantNodes().OfType<StatementSyntax>().Any()
           select (folder, tree.FilePath),
    ];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task No_prefix_makes_an_analyzer_throw(string folder, string path)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        CSharpCompilation compilation = SampleFolder.Load(folder).PortOf(path).Compile();
        Assert.DoesNotContain(compilation.GetDiagnostics(cancellationToken), diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        SyntaxTree tree = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);

        (ImmutableArray<string> exceptions, int prefixes) = await Truncation.AnalyseAsync(
            compilation, tree, AnalyzerCatalog.Analyzers, cancellationToken);

        Assert.Empty(exceptions);
        Assert.True(prefixes > 0, $"{path} was not cut off anywhere.");
    }

    [Fact]
    public async Task A_throw_on_one_prefix_is_noticed()
    {
        SampleFolder folder = new([("Loop.cs", "class C { void Bad() { } void M() { int a = 0; a++; Bad(); a--; } }")]);
        CSharpCompilation compilation = folder.Compile();

        (ImmutableArray<string> exceptions, int prefixes) = await Truncation.AnalyseAsync(
            compilation, compilation.SyntaxTrees[0], [new BadCallAnalyzer(Flaw.Throws)], TestContext.Current.CancellationToken);

        // The body of Bad, the four statements of M and its body; the call is in the last three prefixes.
        Assert.Equal(6, prefixes);
        Assert.Equal(3, exceptions.Length);
        Assert.All(exceptions, exception => Assert.Contains("the specimen throws", exception));
    }
}
