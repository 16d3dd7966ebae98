using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests;

/// <summary>
/// A mark says where a diagnostic is, not which flags it names. A case that cares says so at the end of the line:
/// <c>// missing: NotifyResume, NeedReschedLazy</c>.
/// </summary>
public sealed class CaseFlagsTests
{
    private const string Mark = "// missing:";

    /// <summary>Gets the names of the cases that say which flags are missing.</summary>
    public static TheoryData<string> Names => [.. CaseLoader.Names.Where(name => Wanted(CaseLoader.Load(name)).Any())];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Diagnostic_names_the_missing_flags(string name)
    {
        TestCase testCase = CaseLoader.Load(name);
        var reported = await AnalyzerRunner.RunAsync(
            CompilationFactory.Create(testCase), AnalyzerCatalog.Analyzers, concurrent: false, TestContext.Current.CancellationToken);

        Assert.All(Wanted(testCase), wanted =>
        {
            Diagnostic found = Assert.Single(reported, diagnostic => Place(diagnostic) == (wanted.Path, wanted.Line));
            Assert.Equal(wanted.Flags, Split(found.Properties["flags"]!).Order(StringComparer.Ordinal));
        });
    }

    private static IEnumerable<(string Path, int Line, IEnumerable<string> Flags)> Wanted(TestCase testCase) =>
        from source in testCase.Sources
        from line in source.Markup.Text.Split('\n').Index()
        let mark = line.Item.IndexOf(Mark, StringComparison.Ordinal)
        where mark >= 0
        select (source.Path, line.Index, Split(line.Item[(mark + Mark.Length)..]).Order(StringComparer.Ordinal).AsEnumerable());

    private static (string Path, int Line) Place(Diagnostic diagnostic) =>
        (diagnostic.Location.SourceTree!.FilePath, diagnostic.Location.GetLineSpan().StartLinePosition.Line);

    private static string[] Split(string flags) => flags.Split([' ', ',', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
