using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers;
using VcpuLint.Analyzers.Rules;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>What the analyzers and the compiler report now, suppressed diagnostics left out.</summary>
internal static class ReportedDiagnostics
{
    /// <summary>What is reported in one document.</summary>
    public static async Task<IEnumerable<Diagnostic>> InAsync(Document document, CancellationToken cancellationToken)
    {
        if (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false) is not { } model)
        {
            return [];
        }

        var run = Run(model.Compilation, document.Project);
        var found = await run.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellationToken).ConfigureAwait(false);
        return found.Where(d => !d.IsSuppressed && d.Location.SourceTree == model.SyntaxTree);
    }

    /// <summary>What is reported in a whole project.</summary>
    public static async Task<IEnumerable<Diagnostic>> InAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
        {
            return [];
        }

        var found = await Run(compilation, project).GetAnalyzerDiagnosticsAsync(cancellationToken).ConfigureAwait(false);
        return found.Where(static d => !d.IsSuppressed);
    }

    /// <summary>What the compiler says that a repair must not add to.</summary>
    public static IEnumerable<Diagnostic> OfCompiler(ImmutableArray<Diagnostic> diagnostics) =>
        diagnostics.Where(static d => d.Severity >= DiagnosticSeverity.Warning && !d.IsSuppressed);

    private static CompilationWithAnalyzers Run(Compilation compilation, Project project)
    {
        ImmutableArray<DiagnosticAnalyzer> analyzers = [new RunLoopAnalyzer(), new BitIndexAnalyzer()];
        return compilation.WithAnalyzers(
            analyzers, new CompilationWithAnalyzersOptions(project.AnalyzerOptions, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false));
    }
}
