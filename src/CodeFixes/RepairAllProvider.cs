using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Repairs document after document, one diagnostic at a time with analysis in between: one edit may repair two loops, and two edits may
/// belong in one place. To fix all means to repair the loops: where the kind of fix that was asked for does not apply, the one that
/// does is taken, which is also all that tools can ask for that apply one fix to a whole solution.
/// </summary>
internal sealed class RepairAllProvider(
    Func<Document, Diagnostic, CancellationToken, Task<IReadOnlyList<(RepairKind Kind, Document Document)>>> repair) : FixAllProvider
{
    /// <inheritdoc/>
    public override Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        CodeAction action = CodeAction.Create(
            "Repair all", token => RepairAsync(fixAllContext, token), fixAllContext.CodeActionEquivalenceKey ?? nameof(RepairAllProvider));
        return Task.FromResult<CodeAction?>(action);
    }

    private async Task<Solution> RepairAsync(FixAllContext context, CancellationToken cancellationToken)
    {
        var solution = context.Solution;
        foreach (var id in DocumentsOf(context))
        {
            while (await RepairOneAsync(solution, id, context, cancellationToken).ConfigureAwait(false) is { } repaired)
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
    private async Task<Solution?> RepairOneAsync(Solution solution, DocumentId id, FixAllContext context, CancellationToken cancellationToken)
    {
        if (solution.GetDocument(id) is not { } document)
        {
            return null;
        }

        var found = await ReportedDiagnostics.InAsync(document, cancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in found.Where(d => context.DiagnosticIds.Contains(d.Id)).OrderBy(static d => d.Location.SourceSpan.Start))
        {
            var repaired = await repair(document, diagnostic, cancellationToken).ConfigureAwait(false);
            if (repaired.Count > 0)
            {
                var wanted = repaired.Where(r => r.Kind.EquivalenceKey == context.CodeActionEquivalenceKey);
                return wanted.Append(repaired[0]).First().Document.Project.Solution;
            }
        }

        return null;
    }
}
