using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Samples;

/// <summary>
/// The same code gives the same diagnostics in the same order, with the same words, whatever the order of its syntax trees in the compilation and
/// whether the driver runs the analyzers on one thread or on many.
/// </summary>
public sealed class DeterminismTests
{
    [Fact]
    public async Task Diagnostics_depend_neither_on_the_order_of_files_nor_on_threads()
    {
        SampleFolder folder = SampleFolder.Load(SampleFolder.Regressions);
        IEnumerable<string> first = await ReportAsync(folder, concurrent: false);
        Assert.NotEmpty(first);

        for (int repetition = 0; repetition < 50; repetition++)
        {
            // The order of the sources is the order of the trees.
            (string, string)[] shuffled = [.. folder.Sources];
            new Random(repetition).Shuffle(shuffled);

            Assert.Equal(first, await ReportAsync(new SampleFolder([.. shuffled]), concurrent: repetition % 2 == 0));
        }
    }

    private static async Task<IEnumerable<string>> ReportAsync(SampleFolder folder, bool concurrent)
    {
        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(
            folder.Compile(), AnalyzerCatalog.Analyzers, concurrent, TestContext.Current.CancellationToken);
        return reported.Select(DiagnosticText.Full);
    }
}
