using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace VcpuLint.Bench;

/// <summary>What all benchmarks share: each iteration analyzes a compilation of its own, on one thread.</summary>
public abstract class Measured
{
    // One thread, so that the figures do not depend on how many others the machine has to spare.
    private static readonly CompilationWithAnalyzersOptions s_options =
        new(new AnalyzerOptions([]), static (exception, _, _) => throw new InvalidOperationException("An analyzer failed.", exception), concurrentAnalysis: false, logAnalyzerExecutionTime: false);

    private CSharpCompilation? _compilation;

    /// <summary>Gets the source.</summary>
    protected abstract Workload Current { get; }

    /// <summary>Gets the compilation of this iteration.</summary>
    protected CSharpCompilation Compilation => _compilation!;

    /// <summary>Parses the source anew, so that nothing of an earlier iteration is known.</summary>
    [IterationSetup]
    public void Compile() => _compilation = Current.Compile();

    /// <summary>Analyzes the compilation as a build does.</summary>
    /// <returns>The number of diagnostics.</returns>
    protected int Analyze(DiagnosticAnalyzer analyzer) =>
        Compilation.WithAnalyzers([analyzer], s_options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult().Length;
}
