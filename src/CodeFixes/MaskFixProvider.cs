using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
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
public sealed class MaskFixProvider : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.BitIndexAsMask.Id, Descriptors.HandWrittenMask.Id];

    private protected override async Task<IReadOnlyList<(RepairKind Kind, Document Document)>> RepairsAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await MaskUnderRepair.FindAsync(document, diagnostic, cancellationToken).ConfigureAwait(false) is { } mask
            && await mask.RepairAsync(cancellationToken).ConfigureAwait(false) is { } repaired
                ? [repaired]
                : [];
}
