using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Offers a repair only if the analysis of its result finds the diagnostic gone and no other one in its place. What is offered for one
/// diagnostic is what is done for all of them.
/// </summary>
public abstract class RepairProvider : CodeFixProvider
{
    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new RepairAllProvider(RepairAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RepairAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is var (kind, repaired))
            {
                context.RegisterCodeFix(CodeAction.Create(kind.Title, _ => Task.FromResult(repaired), kind.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>The repair of a diagnostic; null if there is none that the analysis approves.</summary>
    private protected abstract Task<(RepairKind Kind, Document Document)?> RepairAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
