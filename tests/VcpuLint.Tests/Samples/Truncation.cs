using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Samples;

/// <summary>Analyses files cut off after each of their statements, as an analyzer meets them while somebody types.</summary>
internal static class Truncation
{
    /// <summary>Of so many prefixes of a file one is analysed beside the other files as they are.</summary>
    private const int Stride = 16;

    /// <summary>
    /// Returns the exceptions that the analyzers throw, and how many prefixes of files they were given. Each file is cut off after each of its statements: all at once,
    /// the first time after the first statement of each, for that leaves a run of the whole port for each statement of its longest file, and not of all; some of
    /// the prefixes are also analysed beside the other files as they are.
    /// </summary>
    public static async Task<(ImmutableArray<string> Exceptions, int Prefixes)> AnalyseAsync(
        CSharpCompilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        List<string> exceptions = [];
        int prefixes = 0;
        foreach (ImmutableArray<(SyntaxTree Tree, int End)> cuts in Cuts([.. compilation.SyntaxTrees.Select(tree => (tree, Ends(tree, cancellationToken)))]))
        {
            CSharpCompilation cut = cuts.Aggregate(
                compilation,
                (rest, next) => rest.ReplaceSyntaxTree(next.Tree, next.Tree.WithChangedText(next.Tree.GetText(cancellationToken).GetSubText(new TextSpan(0, next.End)))));
            await cut.WithAnalyzers(analyzers, Options(cuts)).GetAnalyzerDiagnosticsAsync(cancellationToken);
            prefixes += cuts.Length;
        }

        return ([.. exceptions], prefixes);

        CompilationWithAnalyzersOptions Options(ImmutableArray<(SyntaxTree Tree, int End)> cuts) =>
            new(
                new AnalyzerOptions([]),
                (exception, _, _) => exceptions.Add($"{string.Join(", ", cuts.Select(cut => $"{cut.Tree.FilePath}, first {cut.End} characters"))}: {exception}"),
                concurrentAnalysis: false,
                logAnalyzerExecutionTime: false);
    }

    private static IEnumerable<ImmutableArray<(SyntaxTree Tree, int End)>> Cuts(ImmutableArray<(SyntaxTree Tree, ImmutableArray<int> Ends)> files)
    {
        for (int i = 0; i < files.Max(file => file.Ends.Length); i++)
        {
            yield return [.. from file in files where i < file.Ends.Length select (file.Tree, file.Ends[i])];
        }

        foreach ((SyntaxTree tree, ImmutableArray<int> ends) in files)
        {
            for (int i = Stride - 1; i < ends.Length; i += Stride)
            {
                yield return [(tree, ends[i])];
            }
        }
    }

    private static ImmutableArray<int> Ends(SyntaxTree tree, CancellationToken cancellationToken) =>
        [.. tree.GetRoot(cancellationToken).DescendantNodes().OfType<StatementSyntax>().Select(statement => statement.Span.End).Distinct().Order()];
}
