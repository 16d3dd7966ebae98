using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
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
public sealed class RunLoopFixProvider : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.EntryUnchecked.Id, Descriptors.EntryPartlyChecked.Id, Descriptors.EntryCheckVoid.Id,
        Descriptors.NeverDrained.Id, Descriptors.DrainResultLost.Id, Descriptors.NotPublished.Id, Descriptors.Unbalanced.Id,
        Descriptors.WaitInSrcu.Id, Descriptors.NotPrepared.Id,
    ];

    private protected override async Task<IReadOnlyList<(RepairKind Kind, Document Document)>> RepairsAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await LoopUnderRepair.FindAsync(document, diagnostic.Id, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) is { } loop
            && await new RepairSearch(loop, cancellationToken).FindAsync().ConfigureAwait(false) is { } repaired
                ? [repaired]
                : [];
}
