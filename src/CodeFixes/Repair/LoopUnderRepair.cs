using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Rules;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>A diagnostic as the analysis sees it: the root it was reported in, the broken rule, and the path.</summary>
internal sealed class LoopUnderRepair
{
    private readonly PathFinder? _paths;

    private LoopUnderRepair(
        Document document, SourceText text, SemanticModel model, CompilationAnalysis analysis, Body root, Finding finding, PathFinder? paths)
    {
        Document = document;
        Text = text;
        Model = model;
        Analysis = analysis;
        Root = root;
        Finding = finding;
        _paths = paths;
        Trail = new Trail(finding.Path);
    }

    /// <summary>Gets the only document that a repair may change.</summary>
    public Document Document { get; }

    public SourceText Text { get; }

    public SemanticModel Model { get; }

    public CompilationAnalysis Analysis { get; }

    public Body Root { get; }

    public Finding Finding { get; }

    /// <summary>Gets the path to where the rule is broken.</summary>
    public Trail Trail { get; }

    /// <summary>Gets a value indicating whether the port enters by hypercall, so that the hint is all there is.</summary>
    public bool EntersByHypercall => Finding.Node.State.Machine.HypercallEntry;

    /// <summary>Finds what a diagnostic is about; null if the code has errors, or if nothing of the kind is broken there.</summary>
    public static async Task<LoopUnderRepair?> FindAsync(Document document, string id, TextSpan span, CancellationToken cancellationToken)
    {
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null || CompilationAnalysis.Create(model.Compilation, cancellationToken) is not { } analysis)
        {
            return null;
        }

        var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
        var syntax = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        if (!syntax.FullSpan.Contains(span) || Members.Around(syntax, span.Start) is not { } member
            || model.GetDiagnostics(member.Span, cancellationToken).Any(static d => d.Severity == DiagnosticSeverity.Error))
        {
            return null;
        }

        foreach (var root in Members.RootsIn(analysis, member))
        {
            foreach (var finding in Findings.Find(analysis, root, out var paths))
            {
                if (Descriptors.Of(finding.Verdict.Rule).Id == id && finding.LocationIn(root).SourceSpan == span)
                {
                    return new LoopUnderRepair(document, text, model, analysis, root, finding, paths);
                }
            }
        }

        return null;
    }

    /// <summary>Whether a repair may change this piece of code.</summary>
    public bool IsEditable(SyntaxNode node) => node.SyntaxTree == Model.SyntaxTree;

    /// <summary>A call on the path and the calls that lead to it, those in the document: from inside out.</summary>
    public IEnumerable<SyntaxNode> SitesOf(PathCall call) =>
        Trail.Outwards(call.Index).Select(Trail.SiteAt).OfType<SyntaxNode>().Where(IsEditable);

    /// <summary>A shortest path to a place in the code, for what is judged at the entries.</summary>
    public Trail? TrailTo(SyntaxNode site) => _paths?.FindSite(site) is { } path ? new Trail(path) : null;

    /// <summary>The members of the document that the path and the cycle of the finding run through.</summary>
    public ImmutableArray<SyntaxNode> MembersOnPath()
    {
        var members = ImmutableArray.CreateBuilder<SyntaxNode>();
        foreach (var step in Finding.Path.Steps.Concat(Finding.Cycle))
        {
            if (IsEditable(step.Site) && step.Site.FirstAncestorOrSelf<MemberDeclarationSyntax>() is { } member && !members.Contains(member))
            {
                members.Add(member);
            }
        }

        return members.ToImmutable();
    }
}
