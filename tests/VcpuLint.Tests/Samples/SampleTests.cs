using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Samples;

/// <summary>The ports and the historic bugs are reported exactly as their lines say.</summary>
public sealed class SampleTests
{
    /// <summary>Gets every file of the regressions.</summary>
    public static TheoryData<string> RegressionFiles =>
        [.. SampleFolder.Load(SampleFolder.Regressions).PortSources.Select(source => source.Path)];

    /// <summary>Gets a file of every port.</summary>
    public static TheoryData<string> Ports =>
        [.. SampleFolder.Load(SampleFolder.Ports).PortSources.Select(source => source.Path).DistinctBy(path => path.Split('/')[0])];

    [Theory]
    [InlineData(SampleFolder.Ports)]
    [InlineData(SampleFolder.Regressions)]
    public async Task Diagnostics_are_those_that_the_lines_expect(string name)
    {
        SampleFolder folder = SampleFolder.Load(name);
        Assert.NotEmpty(folder.PortSources);

        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(
            folder.Compile(), AnalyzerCatalog.Analyzers, concurrent: true, TestContext.Current.CancellationToken);

        Assert.Empty(folder.Differences(reported));
    }

    [Theory]
    [MemberData(nameof(Ports))]
    public async Task A_port_is_reported_alone_as_it_is_with_the_others(string path)
    {
        SampleFolder port = SampleFolder.Load(SampleFolder.Ports).PortOf(path);

        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(
            port.Compile(), AnalyzerCatalog.Analyzers, concurrent: true, TestContext.Current.CancellationToken);

        Assert.Empty(port.Differences(reported));
    }

    [Theory]
    [MemberData(nameof(RegressionFiles))]
    public void Every_regression_says_what_it_breaks(string path) =>
        Assert.Contains(SampleFolder.Load(SampleFolder.Regressions).Expectations, expectation => expectation.Path == path);
}
