using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Samples;

/// <summary>Analyses a file cut off after each of its statements, as an analyzer meets it while somebody types.</summary>
internal static class Truncation
{
    /// <summary>Returns the exceptions that the analyzers throw on any such prefix, and how many prefixes there are.</summary>
    public static async Task<(ImmutableArray<string> Exceptions, int Prefixes)> AnalyseAsync(
        CSharpCompilation compilation, SyntaxTree tree, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        List<string> exceptions = [];
        int prefixes = 0;
        foreach (int end in await EndsAsync(tree, cancellationToken))
        {
            SyntaxTree prefix = tree.WithChangedText(tree.GetText(cancellationToken).GetSubText(new TextSpan(0, end)));
            CompilationWithAnalyzers run = compilation.ReplaceSyntaxTree(tree, prefix).WithAnalyzers(analyzers, Options(end));
            await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
            prefixes++;
        }

        return ([.. exceptions], prefixes);

        CompilationWithAnalyzersOptions Options(int end) =>
            new(
                new AnalyzerOptions([]),
                (exception, _, _) => exceptions.Add($"{tree.FilePath}, first {end} characters: {exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false);
    }

    private static async Task<IEnumerable<int>> EndsAsync(SyntaxTree tree, CancellationToken cancellationToken)
    {
        SyntaxNode root = await tree.GetRootAsync(cancellationToken);
        return root.DescendantNodes().OfType<StatementSyntax>().Select(statement => statement.Span.End).Distinct().Order();
    }
}
