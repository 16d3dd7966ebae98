using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Repairs document after document, one diagnostic at a time with analysis in between: one edit may repair two loops, and two edits may
/// belong in one place. To fix all means to repair the loops: where the kind of fix that was asked for does not apply, the one that
/// does is taken, which is also all that tools can ask for that apply one fix to a whole solution.
/// </summary>
internal sealed class RunLoopFixAllProvider : FixAllProvider
{
    public static readonly RunLoopFixAllProvider Instance = new();

    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        CodeAction action = CodeAction.Create(
            "Repair all run loops", token => RepairAsync(fixAllContext, token), fixAllContext.CodeActionEquivalenceKey ?? nameof(RunLoopFixAllProvider));
        return Task.FromResult<CodeAction?>(action);
    }

    private static async Task<Solution> RepairAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var id in DocumentsOf(context))
        {
            while (await RepairOneAsync(solution, id, context.DiagnosticIds, cancellationToken).ConfigureAwait(false) is { } repaired)
            {
                solution = repaired;
            }
        }

        return solution;
    }

    private static IEnumerable<DocumentId> DocumentsOf(FixAllContext context) => context.Scope switch
    {
        FixAllScope.Document when context.Document is { } document => [document.Id],
        FixAllScope.Project => context.Project.DocumentIds,
        FixAllScope.Solution => context.Solution.Projects.Where(static p => p.Language == LanguageNames.CSharp).SelectMany(static p => p.DocumentIds),
        _ => [],
    };

    /// <summary>The solution with the first diagnostic of the document repaired that can be; null if none can.</summary>
    private static async Task<Solution?> RepairOneAsync(Solution solution, DocumentId id, ImmutableHashSet<string> ids, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(id) is not { } document)
        {
            return null;
        }

        foreach (var diagnostic in await DiagnoseAsync(document, ids, cancellationToken).ConfigureAwait(false))
        {
            if (await RunLoopFixProvider.RepairAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } repair)
            {
                return repair.Document.Project.Solution;
            }
        }

        return null;
    }

    /// <summary>What the analyzer reports now in a document, suppressed diagnostics left out.</summary>
    private static async Task<IEnumerable<Diagnostic>> DiagnoseAsync(Document document, ImmutableHashSet<string> ids, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return [];
        }

        var options = new CompilationWithAnalyzersOptions(document.Project.AnalyzerOptions, null, concurrentAnalysis: true, logAnalyzerExecutionTime: false);
        var run = model.Compilation.WithAnalyzers([new RunLoopAnalyzer()], options);
        var found = await run.GetAnalyzerSemanticDiagnosticsAsync(model, null, cancellationToken).ConfigureAwait(false);
        return found.Where(d => ids.Contains(d.Id) && !d.IsSuppressed && d.Location.SourceTree == model.SyntaxTree).OrderBy(static d => d.Location.SourceSpan.Start);
    }
}
