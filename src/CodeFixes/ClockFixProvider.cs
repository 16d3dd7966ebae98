using System.Collections.Immutable;
using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using VcpuLint.Analyzers.Rules;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes;

/// <summary>
/// Repairs what is done to the guest's clock: updates of a whole VM that nothing limits, a limit that leaves the asking vCPU with nothing, a TSC that
/// moves under its clock page or loses time, requests in the wrong order, numbers that lose their sign, a master clock that is taken anew for
/// nothing, and the deadlines of timers. There may be several ways, since only the author knows which one the code is meant to go.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ClockFixProvider))]
[Shared]
public sealed class ClockFixProvider : RepairProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds { get; } =
    [
        Descriptors.UnthrottledUpdate.Id, Descriptors.NoLocalUpdate.Id, Descriptors.ClearedAfterRead.Id, Descriptors.HandlerOrder.Id,
        Descriptors.NegativeTaken.Id, Descriptors.TimeErased.Id, Descriptors.ClockNotRequested.Id, Descriptors.NeedlessSnapshot.Id,
        Descriptors.DeadlinesApart.Id, Descriptors.DeadlineNotClamped.Id,
    ];

    private protected override async Task<IReadOnlyList<(RepairKind Kind, Document Document)>> RepairsAsync(
        Document document, Diagnostic diagnostic, CancellationToken cancellationToken) =>
        await LoopUnderRepair.FindAsync(document, diagnostic.Id, diagnostic.Location.SourceSpan, cancellationToken).ConfigureAwait(false) is { } loop
            ? await new RepairSearch(loop, cancellationToken).FindEachKindAsync().ConfigureAwait(false)
            : [];
}
