using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes.Exploration;

/// <summary>
/// The second opinion on a fix: the loop is run before and behind it against a host that does its worst. What the fix repairs is seen to go wrong
/// before, and nothing is behind it. Every case is run; what no run can show is listed in <c>NotShown.txt</c>.
/// </summary>
public sealed class FixExplorationTests(ITestOutputHelper output)
{
    /// <summary>Gets each fix whose result a case states.</summary>
    public static TheoryData<string, string> Results => CaseFixTests.Results;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Results))]
    public void What_the_fix_repairs_is_seen_to_go_wrong_before_it_only(string name, string key)
    {
        TestCase testCase = CaseLoader.Load(name);
        string[] marked = Ids(testCase.Sources.Select(source => source.Markup));
        string[] left = Ids(testCase.Sources.Select(source => Fixed(source, key)));

        ExploredCode before = Run(testCase, static source => source.Markup);
        ExploredCode after = Run(testCase, source => Fixed(source, key));

        Assert.True(after.Broken.All(left.Contains) && !after.Throws, after.Report);
        Assert.True(after.EntersGuest || !before.EntersGuest, "The guest is never entered any more.");
        Assert.Equal(marked.Except(KnownLimits.NotShown), before.Broken.AsEnumerable());
    }

    [Fact]
    public void NotRun_names_only_cases_that_exist() => Assert.Empty(KnownLimits.NotRunCases.Except(CaseLoader.Names));

    private static MarkupSource Fixed(CaseSource source, string key) => source.Fixed.GetValueOrDefault(key, source.Markup);

    private static string[] Ids(IEnumerable<MarkupSource> sources) =>
        [.. sources.SelectMany(source => source.Diagnostics).Select(mark => mark.Id).Distinct().Order(StringComparer.Ordinal)];

    private ExploredCode Run(TestCase testCase, Func<CaseSource, MarkupSource> text)
    {
        CSharpCompilation compilation = CompilationFactory.Create(
            testCase.Sources.Select(source => (source.Path, text(source).Text)).Append(CompilationFactory.CaseUsings));
        ExploredCode explored = ExploredCode.Run(compilation, Cancellation);
        output.WriteLine($"{string.Join(", ", explored.Explored)}: {string.Join(", ", explored.Broken)}");
        Assert.Equal(KnownLimits.NotRunOf(testCase.Name), explored.Unexplored);
        Assert.NotEmpty(explored.Explored);
        return explored;
    }
}
