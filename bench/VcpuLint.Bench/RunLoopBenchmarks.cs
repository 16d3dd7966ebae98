using BenchmarkDotNet.Attributes;

namespace VcpuLint.Bench;

/// <summary>The comparison on hundreds of realistic run loops. Each run takes seconds, so that a few of them tell enough.</summary>
[IterationCount(3)]
public class RunLoopBenchmarks : ComparisonBenchmarks
{
    /// <summary>Gets the sources.</summary>
    public static IEnumerable<Workload> Sources => Workload.RunLoops;

    /// <summary>Gets or sets the source.</summary>
    [ParamsSource(nameof(Sources))]
    public Workload Source { get; set; } = null!;

    /// <inheritdoc/>
    protected override Workload Current => Source;
}
