using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers;
using VcpuLint.Tests.Growth.Sources;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Growth;

/// <summary>
/// The shapes that path explosion would show in: twice the source costs at most 2.3 times the memory. What is counted is what the analyzer
/// allocates beyond an analyzer that does nothing, because the compiler's own cost of a wide switch grows faster than its size.
/// </summary>
[Collection(nameof(NotParallel))]
public sealed class GrowthTests
{
    private const double Most = 2.3;

    // The first bodies of a compilation pay for what is set up once.
    private const long SetUp = 300_000;

    private static readonly Dictionary<string, Func<int, IReadOnlyList<(string Path, string Text)>>> s_shapes = new()
    {
        ["sequential ifs"] = SequentialIfs.Create,
        ["wide switch"] = WideSwitch.Create,
        ["wide switch with try"] = WideSwitch.CreateWithTry,
        ["calls, each twice"] = CallDag.Create,
        ["ring of calls"] = MutualRecursion.Create,
        ["run loops"] = RunLoops.Create,
    };

    [Theory]
    [InlineData("sequential ifs", 20)]
    [InlineData("wide switch", 400)]
    [InlineData("wide switch with try", 400)]
    [InlineData("calls, each twice", 64)]
    [InlineData("ring of calls", 64)]
    [InlineData("run loops", 95)]
    public async Task Twice_the_source_costs_at_most_little_more_than_twice(string shape, int size)
    {
        // The first run of a size also pays for the compiler's pools, which then have grown.
        await CostAsync(shape, 2 * size);
        long once = await CostAsync(shape, size);
        long twice = await CostAsync(shape, 2 * size);

        Assert.True(twice <= (Most * once) + SetUp, $"{shape}: {once:N0} bytes at {size}, {twice:N0} at {2 * size}.");
    }

    private static async Task<long> CostAsync(string shape, int size) =>
        await AllocatedAsync(shape, size, new RunLoopAnalyzer()) - await AllocatedAsync(shape, size, new IdleAnalyzer());

    private static async Task<long> AllocatedAsync(string shape, int size, DiagnosticAnalyzer analyzer)
    {
        CSharpCompilation compilation = CompilationFactory.Create([.. s_shapes[shape](size), CompilationFactory.CaseUsings]);
        long before = GC.GetTotalAllocatedBytes(precise: true);
        ImmutableArray<Diagnostic> diagnostics = await compilation.WithAnalyzers([analyzer], AnalyzerRunner.Options(concurrent: false))
            .GetAnalyzerDiagnosticsAsync(TestContext.Current.CancellationToken);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id is "AD0001" or "VCPU9001");
        return allocated;
    }
}
