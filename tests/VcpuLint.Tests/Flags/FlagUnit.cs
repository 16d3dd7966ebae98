using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Tests.Samples;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flags;

/// <summary>One port, regression or case, and what is reported of it before and after the model gained a flag.</summary>
/// <param name="Name">The name of the port, the file of the regression, or the name of the case.</param>
/// <param name="Use">The masks that it tests by.</param>
/// <param name="Before">What is reported under the model as it is.</param>
/// <param name="After">What is reported under the model with one flag more.</param>
internal sealed record FlagUnit(string Name, FlagUse Use, ImmutableArray<Report> Before, ImmutableArray<Report> After)
{
    /// <summary>Gets what is reported only since the flag is there.</summary>
    public IEnumerable<Report> Gained => After.ExceptBy(Before.Select(report => report.Key), report => report.Key);

    /// <summary>Gets what is not reported any more since the flag is there.</summary>
    public IEnumerable<Report> Lost => Before.ExceptBy(After.Select(report => report.Key), report => report.Key);

    /// <summary>Gets what is reported both times.</summary>
    public IEnumerable<(Report Before, Report After)> Kept =>
        from before in Before
        join after in After on before.Key equals after.Key
        select (before, after);

    /// <summary>Gets a value indicating whether the guest is entered by a hypercall, where a drain is as good as a look.</summary>
    public required bool IsHypercall { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    /// <summary>Judges all samples and cases under both models.</summary>
    public static async Task<ImmutableArray<FlagUnit>> JudgeAllAsync(CancellationToken cancellationToken)
    {
        IEnumerable<(string Prefix, ImmutableArray<(string Path, string Text)> Sources)> compilations =
            ((string[])[SampleFolder.Ports, SampleFolder.Regressions])
                .Select(folder => (folder + "/", SampleFolder.Load(folder).Sources))
                .Concat(CaseLoader.Names.Select(CaseLoader.Load)
                    .Where(testCase => !testCase.Sources.Any(HasErrors))
                    .Select(testCase => ("Cases/" + testCase.Name, TextsOf(testCase))));

        List<FlagUnit> units = [];
        await Parallel.ForEachAsync(compilations, cancellationToken, async (sources, cancellation) =>
        {
            ImmutableArray<FlagUnit> judged = await JudgeAsync(sources.Prefix, sources.Sources, cancellation);
            lock (units)
            {
                units.AddRange(judged);
            }
        });
        return [.. units.OrderBy(unit => unit.Name, StringComparer.Ordinal)];
    }

    /// <summary>Judges what is compiled together: a sample folder has one unit for each port, a case is one unit.</summary>
    public static async Task<ImmutableArray<FlagUnit>> JudgeAsync(
        string prefix, ImmutableArray<(string Path, string Text)> sources, CancellationToken cancellationToken)
    {
        CSharpCompilation real = CompilationFactory.Create(sources);
        CSharpCompilation grown = real.WithReferences(GrownModel.References);
        ILookup<string, Report> before = await ReportAsync(real, prefix, cancellationToken);
        ILookup<string, Report> after = await ReportAsync(grown, prefix, cancellationToken);
        return
        [
            .. from tree in grown.SyntaxTrees
               group tree by UnitOf(prefix, tree.FilePath) into trees
               select new FlagUnit(trees.Key, FlagUse.Read(grown, trees), [.. before[trees.Key]], [.. after[trees.Key]])
               {
                   IsHypercall = trees.Any(tree => tree.ToString().Contains("GuestEntryKind.Hypercall", StringComparison.Ordinal)),
               },
        ];
    }

    private static bool HasErrors(CaseSource source) => source.Markup.Diagnostics.Any(mark => mark.Id.StartsWith("CS", StringComparison.Ordinal));

    private static ImmutableArray<(string Path, string Text)> TextsOf(TestCase testCase) =>
        [.. testCase.Sources.Select(source => (source.Path, source.Markup.Text)).Append(CompilationFactory.CaseUsings)];

    private static string UnitOf(string prefix, string path) => prefix.EndsWith('/') ? prefix + path.Split('/')[0] : prefix;

    private static async Task<ILookup<string, Report>> ReportAsync(CSharpCompilation compilation, string prefix, CancellationToken cancellationToken)
    {
        // The units run side by side, and that they compile is the matter of other tests.
        CompilationWithAnalyzers run = compilation.WithAnalyzers(AnalyzerCatalog.Analyzers, AnalyzerRunner.Options(concurrent: false));
        ImmutableArray<Diagnostic> reported = await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
        return reported.ToLookup(diagnostic => UnitOf(prefix, diagnostic.Location.GetLineSpan().Path), Report.Of);
    }
}
