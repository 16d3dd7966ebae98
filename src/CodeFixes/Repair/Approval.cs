using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Witness;

namespace VcpuLint.CodeFixes.Repair;

/// <summary>
/// Judges candidates by analyzing the code they lead to: the compiler has nothing new to say, the diagnostic is gone, and in none of the
/// roots that reach the changed members is there another one.
/// </summary>
internal sealed class Approval(LoopUnderRepair loop, CancellationToken cancellationToken)
{
    private readonly Dictionary<Body, string[]> _before = [];
    private DiagnosticCounts? _compilerBefore;
    private DiagnosticCounts? _documentBefore;

    /// <summary>The document with the candidate applied, or null if the candidate is no repair.</summary>
    public async Task<Document?> TryAsync(Candidate candidate) =>
        await ApplyAsync(candidate).ConfigureAwait(false) is { } document
            && (candidate.StillMade is not { } call
                || await new Usefulness(loop, cancellationToken).IsMadeAsync(call, candidate.Probe ?? candidate.Edit).ConfigureAwait(false))
                ? document
                : null;

    private async Task<Document?> ApplyAsync(Candidate candidate)
    {
        var changes = candidate.Edit.Changes.OrderBy(static c => c.Span.Start).ToArray();
        if (Enumerable.Range(1, Math.Max(0, changes.Length - 1)).Any(i => changes[i].Span.Start < changes[i - 1].Span.End))
        {
            return null;
        }

        var text = loop.Text.WithChanges(changes);
        var document = loop.Document.WithText(text);
        var model = await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false);
        if (model is null)
        {
            return null;
        }

        var syntax = await model.SyntaxTree.GetRootAsync(cancellationToken).ConfigureAwait(false);
        _compilerBefore ??= CompilerSays(loop.Model);
        if (!CompilerSays(model).IsNoMoreThan(_compilerBefore) || CompilationAnalysis.Create(model.Compilation, cancellationToken) is not { } analysis)
        {
            return null;
        }

        var before = Before(changes);
        var after = After(analysis, syntax, changes);
        string id = Analyzers.Rules.Descriptors.Of(loop.Finding.Verdict.Rule).Id;
        int place = Moved(loop.Finding.LocationIn(loop.Root).SourceSpan.Start, changes);
        if (after.Any(d => d.Id == id && d.Location.SourceTree == model.SyntaxTree && d.Location.SourceSpan.Start == place))
        {
            return null;
        }

        var allowed = new DiagnosticCounts(before);
        allowed.Expect(id);
        return new DiagnosticCounts(after).IsNoMoreThan(allowed) && await IsCleanElsewhereAsync(document).ConfigureAwait(false) ? document : null;
    }

    /// <summary>Whether the document as a whole has nothing new: not every rule is about run loops.</summary>
    private async Task<bool> IsCleanElsewhereAsync(Document document)
    {
        var after = await CountInAsync(document).ConfigureAwait(false);
        if (after.IsEmpty)
        {
            return true;
        }

        _documentBefore ??= await CountInAsync(loop.Document).ConfigureAwait(false);
        return after.IsNoMoreThan(_documentBefore);
    }

    private async Task<DiagnosticCounts> CountInAsync(Document document) =>
        new(await ReportedDiagnostics.InAsync(document, cancellationToken).ConfigureAwait(false));

    private List<string> Before(TextChange[] changes)
    {
        var roots = EditedMembers(loop.Model.SyntaxTree.GetRoot(cancellationToken), changes.Select(static c => c.Span.Start))
            .SelectMany(m => Members.RootsReaching(loop.Analysis, m)).Append(loop.Root).Distinct();
        var ids = new List<string>();
        foreach (var root in roots)
        {
            if (!_before.TryGetValue(root, out var known))
            {
                _before.Add(root, known = [.. Findings.Judge(loop.Analysis, root).Select(static d => d.Id)]);
            }

            ids.AddRange(known);
        }

        return ids;
    }

    private List<Diagnostic> After(CompilationAnalysis analysis, SyntaxNode syntax, TextChange[] changes)
    {
        // The root of the diagnostic may lie in a member that is not changed; it is found again where it has moved to.
        var places = changes.Select(c => Moved(c.Span.Start, changes)).Append(Moved(loop.Finding.LocationIn(loop.Root).SourceSpan.Start, changes));
        return EditedMembers(syntax, places).SelectMany(m => Members.RootsReaching(analysis, m)).Distinct()
            .SelectMany(root => Findings.Judge(analysis, root)).ToList();
    }

    private static IEnumerable<SyntaxNode> EditedMembers(SyntaxNode syntax, IEnumerable<int> places) =>
        places.Select(p => Members.Around(syntax, p)).OfType<SyntaxNode>().Distinct();

    private DiagnosticCounts CompilerSays(SemanticModel model) => new(ReportedDiagnostics.OfCompiler(model.GetDiagnostics(null, cancellationToken)));

    /// <summary>Where a position of the old text is in the new one; what is inserted at it comes before it, what takes its place begins there.</summary>
    public static int Moved(int position, TextChange[] changes)
    {
        int moved = position;
        foreach (var change in changes.Where(c => c.Span.Start <= position))
        {
            int gone = Math.Min(change.Span.Length, position - change.Span.Start);
            moved += change.Span.End <= position ? change.NewText!.Length - change.Span.Length : Math.Min(gone, change.NewText!.Length) - gone;
        }

        return moved;
    }
}
