using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Effects;
using VcpuLint.Analyzers.Rules;
using VcpuLint.CodeFixes.Repair;

namespace VcpuLint.CodeFixes.Masks;

/// <summary>An expression that a rule about masks has reported, and the search for what should stand there.</summary>
internal sealed class MaskUnderRepair
{
    private readonly Document _document;
    private readonly Diagnostic _diagnostic;
    private readonly SourceText _text;
    private readonly ExpressionSyntax _expression;
    private readonly MaskWriter _writer;

    private MaskUnderRepair(Document document, Diagnostic diagnostic, SourceText text, ExpressionSyntax expression, MaskWriter writer)
    {
        _document = document;
        _diagnostic = diagnostic;
        _text = text;
        _expression = expression;
        _writer = writer;
    }

    /// <summary>Finds what a diagnostic is about; null if the code there has errors, or is not what it was.</summary>
    public static async Task<MaskUnderRepair?> FindAsync(Document document, Diagnostic diagnostic, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        var span = diagnostic.Location.SourceSpan;
        if (model is null || ModelSymbols.Find(model.Compilation) is not { ThreadFlag: { } index, ThreadFlags: { } mask })
        {
            return null;
        }

        var syntax = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var expression = syntax.FullSpan.Contains(span)
            ? syntax.FindNode(span, getInnermostNodeForTie: true).AncestorsAndSelf().OfType<ExpressionSyntax>().LastOrDefault(e => e.Span == span)
            : null;
        var around = expression?.FirstAncestorOrSelf<MemberDeclarationSyntax>();
        bool isBroken = around is null || model.GetDiagnostics(around.Span, cancellationToken).Any(static d => d.Severity == DiagnosticSeverity.Error);
        return expression is null || isBroken ? null : new MaskUnderRepair(document, diagnostic, text, expression, new MaskWriter(model, index, mask));
    }

    /// <summary>The repaired document; null if nothing that could stand there is right.</summary>
    public async Task<(RepairKind Kind, Document Document)?> RepairAsync(CancellationToken cancellationToken)
    {
        bool isIndex = _diagnostic.Id == Descriptors.BitIndexAsMask.Id;
        var edits = isIndex ? _writer.InsteadOfIndex(_expression) : _writer.InsteadOfCopy(_expression, _diagnostic.Properties["shared"]);
        foreach (var edit in edits)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var repaired = _document.WithText(_text.WithChanges(edit.Changes.OrderBy(static c => c.Span.Start)));
            if (await IsApprovedAsync(repaired, cancellationToken).ConfigureAwait(false))
            {
                return (isIndex ? RepairKind.UseMask : RepairKind.UseSharedMask, repaired);
            }
        }

        return null;
    }

    /// <summary>Whether the project has one diagnostic less of this kind and no other one more: a mask may be used anywhere.</summary>
    private async Task<bool> IsApprovedAsync(Document repaired, CancellationToken cancellationToken)
    {
        var before = await CountAsync(_document.Project, cancellationToken).ConfigureAwait(false);
        var after = await CountAsync(repaired.Project, cancellationToken).ConfigureAwait(false);
        before.Expect(_diagnostic.Id);
        return after.IsNoMoreThan(before);
    }

    private static async Task<DiagnosticCounts> CountAsync(Project project, CancellationToken cancellationToken)
    {
        var compilation = await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false);
        var rules = await ReportedDiagnostics.InAsync(project, cancellationToken).ConfigureAwait(false);
        return new DiagnosticCounts(ReportedDiagnostics.OfCompiler(compilation!.GetDiagnostics(cancellationToken)).Concat(rules));
    }
}
