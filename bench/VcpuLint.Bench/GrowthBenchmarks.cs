using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers;
using VcpuLint.Tests.Growth.Sources;

namespace VcpuLint.Bench;

/// <summary>How the cost grows with the size of the source: each shape once and at twice its size.</summary>
public class GrowthBenchmarks : Measured
{
    private static readonly DiagnosticAnalyzer s_vcpuLint = new RunLoopAnalyzer();

    private static readonly Dictionary<string, (int Size, Func<int, IReadOnlyList<(string Path, string Text)>> Create)> s_shapes = new()
    {
        ["sequential ifs"] = (20, SequentialIfs.Create),
        ["wide switch"] = (400, WideSwitch.Create),
        ["wide switch with try"] = (400, WideSwitch.CreateWithTry),
        ["calls, each twice"] = (64, CallDag.Create),
        ["ring of calls"] = (64, MutualRecursion.Create),
        ["run loops"] = (190, RunLoops.Create),
    };

    private Workload? _current;

    /// <summary>Gets the names of the shapes.</summary>
    public static IEnumerable<string> Shapes => s_shapes.Keys;

    /// <summary>Gets or sets the shape.</summary>
    [ParamsSource(nameof(Shapes))]
    public string Shape { get; set; } = "";

    /// <summary>Gets or sets how many times the size of the acceptance criteria the source has.</summary>
    [Params(1, 2, 4)]
    public int Times { get; set; }

    /// <inheritdoc/>
    protected override Workload Current => _current!;

    /// <summary>Generates the source.</summary>
    [GlobalSetup]
    public void Generate() => _current = new Workload(Shape, s_shapes[Shape].Create(s_shapes[Shape].Size * Times));

    /// <summary>This project's flow analyzer.</summary>
    [Benchmark]
    public int VcpuLint() => Analyze(s_vcpuLint);
}
