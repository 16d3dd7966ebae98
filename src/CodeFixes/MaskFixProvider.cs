using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using VcpuLint.Analyzers.Rules;
using VcpuLint.CodeFixes.Masks;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Writes masks of work flags as they are meant: the bit instead of its number, and the shared mask instead of a copy of it. A fix is offered only if
/// the analysis of its result finds the diagnostic gone and no other one in its place: a mask that tests more may be wrong where it stands.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MaskFixProvider))]
[Shared]
public sealed class MaskFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider All = new RepairAllProvider(RepairAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.BitIndexAsMask.Id, Descriptors.HandWrittenMask.Id];

    /// <inheritdoc/>
    public override FixAllProvider GetFixAllProvider() => All;

    /// <inheritdoc/>
    public override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        foreach (var diagnostic in context.Diagnostics)
        {
            if (await RepairAsync(context.Document, diagnostic, context.CancellationToken).ConfigureAwait(false) is var (kind, repaired))
            {
                context.RegisterCodeFix(CodeAction.Create(kind.Title, _ => Task.FromResult(repaired), kind.EquivalenceKey), diagnostic);
            }
        }
    }

    private static async Task<(RepairKind Kind, Document Document)?> RepairAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await MaskUnderRepair.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } mask
            ? await mask.RepairAsync(cancellationToken).ConfigureAwait(false)
            : null;
}
