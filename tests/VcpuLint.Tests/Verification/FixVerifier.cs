using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Tests.Verification;

/// <summary>Checks what the fixes offered for a case make of it.</summary>
internal sealed class FixVerifier(ImmutableArray<DiagnosticAnalyzer> analyzers, ImmutableArray<CodeFixProvider> fixes)
{
    private readonly FixRunner runner = new(analyzers, fixes);

    /// <summary>
    /// Applies the fix one diagnostic at a time, then with fix-all in each scope, until it is no longer offered, and compares each result with the
    /// case's fixed files: their text, and their marks, which are all that may still be reported. That the fix is no longer offered
    /// means that applying it again changes nothing.
    /// </summary>
    /// <param name="testCase">The case.</param>
    /// <param name="key">Empty for the first fix offered, else what the equivalence key of the fix ends in.</param>
    /// <param name="cancellationToken">Cancels the check.</param>
    public async Task VerifyResultAsync(TestCase testCase, string key, CancellationToken cancellationToken)
    {
        ImmutableDictionary<string, MarkupSource> expected =
            testCase.Sources.ToImmutableDictionary(source => source.Path, source => source.Fixed.GetValueOrDefault(key, source.Markup));
        Project before = FixRunner.Open(testCase);
        foreach (FixAllScope? scope in (FixAllScope?[])[null, FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution])
        {
            Project project = await ApplyUntilDoneAsync(before, key, scope, cancellationToken);
            foreach (Document document in project.Documents.Where(document => expected.ContainsKey(document.FilePath!)))
            {
                string text = (await document.GetTextAsync(cancellationToken)).ToString();
                Assert.True(
                    expected[document.FilePath!].Text == text,
                    $"{document.FilePath} after the fix ({scope?.ToString() ?? "one at a time"}) is not what its fixed file says but:\n{text}");
            }

            CaseVerifier.CompareWithMarks(expected, await runner.DiagnoseAsync(project, cancellationToken));
        }
    }

    /// <summary>
    /// Applies each fix that is offered for each diagnostic, alone, and expects that the result is other text, compiles, lacks the diagnostic and has no new one.
    /// </summary>
    /// <returns>The results, each with the ids of what is still reported there.</returns>
    public async Task<IReadOnlyList<(Project Changed, ImmutableArray<string> Reported)>> VerifyOffersAsync(TestCase testCase, CancellationToken cancellationToken)
    {
        List<(Project Changed, ImmutableArray<string> Reported)> results = [];
        Project project = FixRunner.Open(testCase);
        ImmutableArray<Diagnostic> before = await runner.DiagnoseAsync(project, cancellationToken);
        foreach (Diagnostic diagnostic in before)
        {
            foreach (OfferedFix fix in await runner.OfferAsync(project, diagnostic, cancellationToken))
            {
                results.Add(await VerifyOfferAsync(fix, before, cancellationToken));
            }
        }

        return results;
    }

    private async Task<(Project Changed, ImmutableArray<string> Reported)> VerifyOfferAsync(OfferedFix fix, ImmutableArray<Diagnostic> before, CancellationToken cancellationToken)
    {
        Project changed = await FixRunner.ApplyAsync(fix, cancellationToken);
        string text = (await fix.Document.GetTextAsync(cancellationToken)).ToString();
        string changedText = (await changed.GetDocument(fix.Document.Id)!.GetTextAsync(cancellationToken)).ToString();
        Assert.True(text != changedText, $"The fix '{fix.Action.Title}' changes nothing in the document of its diagnostic.");
        Assert.All(changed.GetChanges(fix.Document.Project).GetChangedDocuments(), id => Assert.Equal(fix.Document.Id, id));
        Assert.False(string.IsNullOrEmpty(fix.Action.EquivalenceKey), $"The fix '{fix.Action.Title}' has no equivalence key.");

        // The fix moves spans, so diagnostics are told apart by id: one less of the fixed one, no more of any other.
        List<string> allowed = [.. before.Remove(fix.Diagnostic).Select(diagnostic => diagnostic.Id)];
        ImmutableArray<Diagnostic> after = await runner.DiagnoseAsync(changed, cancellationToken);
        Assert.True(
            after.All(diagnostic => allowed.Remove(diagnostic.Id)),
            $"After the fix '{fix.Action.Title}' of {DiagnosticText.Short(fix.Diagnostic)} there is still or anew:\n" +
            string.Join('\n', after.Select(DiagnosticText.Full)));
        return (changed, [.. after.Select(diagnostic => diagnostic.Id)]);
    }

    private async Task<Project> ApplyUntilDoneAsync(Project project, string key, FixAllScope? scope, CancellationToken cancellationToken)
    {
        int limit = (await runner.DiagnoseAsync(project, cancellationToken)).Length;
        int applications = 0;
        for (; await FirstOfferAsync(project) is { } fix; applications++)
        {
            Assert.True(applications < limit, $"'{fix.Action.Title}' is still offered after {applications} applications.");
            project = scope is { } all
                ? await runner.ApplyToAllAsync(fix, all, cancellationToken)
                : await FixRunner.ApplyAsync(fix, cancellationToken);
        }

        Assert.True(applications > 0, key.Length == 0 ? "No fix is offered." : $"No fix whose equivalence key ends in '{key}' is offered.");
        return project;

        async Task<OfferedFix?> FirstOfferAsync(Project current)
        {
            foreach (Diagnostic diagnostic in await runner.DiagnoseAsync(current, cancellationToken))
            {
                ImmutableArray<OfferedFix> offered = await runner.OfferAsync(current, diagnostic, cancellationToken);
                if (offered.FirstOrDefault(fix => fix.Action.EquivalenceKey?.EndsWith(key, StringComparison.Ordinal) ?? key.Length == 0) is { } first)
                {
                    return first;
                }
            }

            return null;
        }
    }
}
