using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using VcpuLint.Analyzers.Rules;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Repairs run loops that break the guest-entry protocol. A fix is offered only if the analysis of its result finds the diagnostic gone
/// and no other one in its place.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RunLoopFixProvider))]
[Shared]
public sealed class RunLoopFixProvider : CodeFixProvider
{
    private static readonly FixAllProvider All = new RepairAllProvider(RepairAsync);

    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.EntryUnchecked.Id, Descriptors.EntryPartlyChecked.Id, Descriptors.EntryCheckVoid.Id,
        Descriptors.NeverDrained.Id, Descriptors.DrainResultLost.Id, Descriptors.NotPublished.Id, Descriptors.Unbalanced.Id,
        Descriptors.WaitInSrcu.Id, Descriptors.NotPrepared.Id,
    ];

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

    /// <summary>The repair of a diagnostic; null if there is none that the analysis approves.</summary>
    internal static async Task<(RepairKind Kind, Document Document)?> RepairAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await LoopUnderRepair.FindAsync(document, diagnostic.Id, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) is { } loop
            ? await new RepairSearch(loop, cancellationToken).FindAsync().ConfigureAwait(false)
            : null;
}
