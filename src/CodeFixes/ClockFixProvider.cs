using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using VcpuLint.Analyzers.Rules;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Repairs requests for clock updates of a whole VM: where nothing limits them, and where a limit leaves the asking vCPU with nothing.
/// There may be two ways, since only the author knows whether the other vCPUs have to be updated too.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClockFixProvider))]
[Shared]
public sealed class ClockFixProvider : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } = [Descriptors.UnthrottledUpdate.Id, Descriptors.NoLocalUpdate.Id];

    private protected override async Task<IReadOnlyList<(RepairKind Kind, Document Document)>> RepairsAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await LoopUnderRepair.FindAsync(document, diagnostic.Id, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) is { } loop
            ? await new RepairSearch(loop, cancellationToken).FindEachKindAsync().ConfigureAwait(false)
            : [];
}
