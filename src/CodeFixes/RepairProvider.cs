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
    public sealed override FixAllProvider GetFixAllProvider() => new RepairAllProvider(RepairsAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var (kind, repaired) in await RepairsAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false))
            {
                context.RegisterCodeFix(CodeAction.Create(kind.Title, _ => Task.FromResult(repaired), kind.EquivalenceKey), diagnostic);
            }
        }
    }

    /// <summary>The repairs of a diagnostic that the analysis approves, at most one of a kind, the one to be preferred first.</summary>
    private protected abstract Task<IReadOnlyList<(RepairKind Kind, Document Document)>> RepairsAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken);
}
