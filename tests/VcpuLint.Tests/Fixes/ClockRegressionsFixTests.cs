using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes;

/// <summary>
/// Each historic bug of clocks is repaired by the fixes that are offered for it, and by each of them: nothing is left to report. Where a request is taken
/// back only if what was read says so, it cannot be taken back first, and no fix is offered.
/// </summary>
public sealed class ClockRegressionsFixTests
{
    private readonly FixRunner _runner = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("X86GlobalUpdateAtEveryLoad", "UpdateOwnClock", "LimitUpdates", "DeferUpdates")]
    [InlineData("X86RateLimitWithoutFallback", "UpdateOwnClockOtherwise")]
    [InlineData("X86RequestOfMasterClockLost")]
    [InlineData("X86ClockUpdatedTooEarly", "HandleFirst")]
    [InlineData("X86CatchUpToThePast", "KeepSign", "NotBelowZero")]
    [InlineData("X86ClockSetBeforeItsBeginning", "NotBelowZero")]
    [InlineData("X86ElapsedTimeErased", "ForwardOnly")]
    [InlineData("X86SvmErasesElapsedTime", "ForwardOnly")]
    [InlineData("X86TscAdjustNotPublished", "RequestUpdate")]
    public async Task Bug_is_repaired_by_each_fix(string name, params string[] fixes)
    {
        string text = File.ReadAllText(Path.Combine(Repository.Root, "samples", SampleFolder.Regressions, name + ".cs"));
        Project project = FixRunner.Open(CaseLoader.Create("VCPU2001", name, [(name + ".cs", text)]));
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation));
        var offered = await _runner.OfferAsync(project, diagnostic, Cancellation);
        Assert.Equal(fixes, offered.Select(fix => fix.Action.EquivalenceKey!["VcpuLint.".Length..]));
        foreach (OfferedFix fix in offered)
        {
            Project changed = await FixRunner.ApplyAsync(fix, Cancellation);
            Assert.Empty(await _runner.DiagnoseAsync(changed, Cancellation));
            Assert.Equal(Comments(text), Comments((await changed.GetDocument(fix.Document.Id)!.GetTextAsync(Cancellation)).ToString()));
        }
    }

    private static IEnumerable<string> Comments(string text) => CSharpSyntaxTree.ParseText(text).GetRoot().DescendantTrivia()
        .Where(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia) || trivia.IsKind(SyntaxKind.MultiLineCommentTrivia))
        .Select(trivia => trivia.ToString()).Order(StringComparer.Ordinal);
}
