using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Contracts;

/// <summary>What VCPU9003 says of the methods of the ports is ready to paste: with it, nothing changes.</summary>
public sealed class InferredContractTests
{
    private const string Id = "VCPU9003";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Nobody_hears_of_it_who_does_not_ask()
    {
        CSharpCompilation compilation = SampleFolder.Load(SampleFolder.Ports).Compile();

        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(compilation, AnalyzerCatalog.Analyzers, concurrent: true, Cancellation);

        Assert.DoesNotContain(reported, diagnostic => diagnostic.Id == Id);
    }

    [Fact]
    public async Task The_ports_keep_their_verdicts_and_their_contracts_when_all_of_them_are_pasted()
    {
        SampleFolder folder = SampleFolder.Load(SampleFolder.Ports);
        ImmutableArray<Diagnostic> inferred = await InferAsync(folder);
        Assert.Contains(inferred, diagnostic => diagnostic.GetMessage().Contains("'ExitRequest' is [Requires(Interrupts = InterruptState.Off)]", StringComparison.Ordinal));

        SampleFolder pasted = new([.. folder.Sources.Select(source => (source.Path, Paste(source, inferred)))]);
        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(pasted.Compile(), AnalyzerCatalog.Analyzers, concurrent: true, Cancellation);

        Assert.Equal(string.Empty, string.Join("\n", pasted.Differences(reported)));
    }

    private static async Task<ImmutableArray<Diagnostic>> InferAsync(SampleFolder folder)
    {
        CSharpCompilation compilation = folder.Compile();
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(Id, ReportDiagnostic.Info)));
        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(compilation, AnalyzerCatalog.Analyzers, concurrent: true, Cancellation);
        return [.. reported.Where(diagnostic => diagnostic.Id == Id)];
    }

    /// <summary>Writes the attributes in front of their methods, on the same lines, so that all lines keep their numbers.</summary>
    private static string Paste((string Path, string Text) source, ImmutableArray<Diagnostic> inferred)
    {
        if (source.Path == "GlobalUsings.cs")
        {
            return source.Text;
        }

        SyntaxNode root = CSharpSyntaxTree.ParseText(source.Text, cancellationToken: Cancellation).GetRoot(Cancellation);
        IEnumerable<TextChange> changes =
            from diagnostic in inferred
            where diagnostic.Location.GetLineSpan().Path == source.Path
            let attributes = diagnostic.Properties["attributes"]
            where attributes is { Length: > 0 } && diagnostic.Properties["exact"] == "true"
            let method = root.FindToken(diagnostic.Location.SourceSpan.Start).Parent!.FirstAncestorOrSelf<MethodDeclarationSyntax>()!
            select new TextChange(new TextSpan(method.Modifiers.FullSpan.IsEmpty ? method.ReturnType.SpanStart : method.Modifiers[0].SpanStart, 0), attributes.Replace('\n', ' ') + " ");
        return SourceText.From(source.Text).WithChanges(changes.OrderBy(change => change.Span.Start)).ToString();
    }
}
