using BenchmarkDotNet.Attributes;

namespace VcpuLint.Bench;

/// <summary>The comparison on the ports of the samples and on single shapes that other flow analyses choke on.</summary>
public class ShapeBenchmarks : ComparisonBenchmarks
{
    /// <summary>Gets the sources.</summary>
    public static IEnumerable<Workload> Sources => Workload.Shapes;

    /// <summary>Gets or sets the source.</summary>
    [ParamsSource(nameof(Sources))]
    public Workload Source { get; set; } = null!;

    /// <inheritdoc/>
    protected override Workload Current => Source;
}
