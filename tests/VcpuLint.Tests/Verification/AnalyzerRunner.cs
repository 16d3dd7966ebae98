using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Tests.Verification;

/// <summary>Runs analyzers over a compilation.</summary>
internal static class AnalyzerRunner
{
    /// <summary>
    /// Returns the compiler's errors and all that the analyzers report, an exception of theirs (AD0001) included.
    /// The driver promises no order between methods, so diagnostics are sorted by file and span; what an analyzer reports on one span keeps its order.
    /// </summary>
    public static async Task<ImmutableArray<Diagnostic>> RunAsync(
        Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers, bool concurrent, CancellationToken cancellationToken)
    {
        IEnumerable<Diagnostic> reported = compilation.GetDiagnostics(cancellationToken)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        if (!analyzers.IsEmpty)
        {
            CompilationWithAnalyzers run = compilation.WithAnalyzers(analyzers, Options(concurrent));
            reported = reported.Concat(await run.GetAnalyzerDiagnosticsAsync(cancellationToken));
        }

        return Sort(reported);
    }

    /// <summary>Returns the options of a run without additional files, whose analyzers' exceptions become AD0001.</summary>
    public static CompilationWithAnalyzersOptions Options(bool concurrent) =>
        new(new AnalyzerOptions([]), onAnalyzerException: null, concurrent, logAnalyzerExecutionTime: false);

    private static ImmutableArray<Diagnostic> Sort(IEnumerable<Diagnostic> diagnostics) =>
    [
        .. diagnostics
            .OrderBy(diagnostic => diagnostic.Location.SourceTree?.FilePath ?? "", StringComparer.Ordinal)
            .ThenBy(diagnostic => diagnostic.Location.SourceSpan),
    ];
}
