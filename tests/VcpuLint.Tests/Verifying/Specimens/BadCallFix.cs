using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Text;

namespace VcpuLint.Tests.Verifying.Specimens;

/// <summary>Offers to call <c>Good</c> instead of <c>Bad</c>, and as a second choice <c>Better</c>.</summary>
/// <param name="flaw">What it does wrong.</param>
internal sealed class BadCallFix(FixFlaw flaw = FixFlaw.None) : CodeFixProvider
{
    /// <inheritdoc/>
    public override ImmutableArray<string> FixableDiagnosticIds => [BadCallAnalyzer.Id];

    /// <inheritdoc/>
    public override FixAllProvider? GetFixAllProvider() => flaw == FixFlaw.HasNoFixAll ? null : WellKnownFixAllProviders.BatchFixer;

    /// <inheritdoc/>
    public override Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        Register(context, "Good", Replacement("Good()"));
        Register(context, "Better", Replacement("Better()"));
        return Task.CompletedTask;
    }

    private void Register(CodeFixContext context, string name, string replacement) =>
        context.RegisterCodeFix(
            CodeAction.Create(
                $"Call {name}",
                async cancellation =>
                {
                    SourceText text = await context.Document.GetTextAsync(cancellation);
                    return context.Document.WithText(text.Replace(context.Span, replacement));
                },
                flaw == FixFlaw.HasNoKey ? null : $"BadCall.{name}"),
            context.Diagnostics);

    private string Replacement(string correct) => flaw switch
    {
        FixFlaw.ChangesNothing => "Bad()",
        FixFlaw.DoesNotCompile => "Missing()",
        FixFlaw.FixesNothing => "Bad( )",
        FixFlaw.AddsAnother => "Bad().Bad()",
        _ => correct,
    };
}
