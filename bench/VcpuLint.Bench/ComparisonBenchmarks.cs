using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.Diagnostics;
using VcpuLint.Analyzers;

namespace VcpuLint.Bench;

/// <summary>VcpuLint beside an analyzer that does nothing and beside the flow rules of the SDK, in one run.</summary>
public abstract class ComparisonBenchmarks : Measured
{
    private static readonly DiagnosticAnalyzer s_empty = new EmptyAnalyzer();
    private static readonly DiagnosticAnalyzer s_vcpuLint = new RunLoopAnalyzer();
    private static readonly DiagnosticAnalyzer s_ca2000 = NetAnalyzers.Find("CA2000");
    private static readonly DiagnosticAnalyzer s_ca1508 = NetAnalyzers.Find("CA1508");

    /// <summary>What the driver costs anybody who looks at bodies.</summary>
    [Benchmark(Baseline = true)]
    public int Empty() => Analyze(s_empty);

    /// <summary>No driver at all: every body is bound and its control flow graph built.</summary>
    [Benchmark]
    public int BindAndBuildGraphs() => Graphs.BuildAll(Compilation);

    /// <summary>This project's flow analyzer.</summary>
    [Benchmark]
    public int VcpuLint() => Analyze(s_vcpuLint);

    /// <summary>Dispose objects before losing scope.</summary>
    [Benchmark]
    public int CA2000() => Analyze(s_ca2000);

    /// <summary>Avoid dead conditional code.</summary>
    [Benchmark]
    public int CA1508() => Analyze(s_ca1508);
}
