using BenchmarkDotNet.Running;
using VcpuLint.Bench;

// Arguments are those of BenchmarkDotNet, such as --filter '*Growth*'.
Console.WriteLine($"Analyzers of SDK {NetAnalyzers.SdkVersion}");
BenchmarkSwitcher.FromTypes([typeof(ShapeBenchmarks), typeof(GrowthBenchmarks), typeof(RunLoopBenchmarks), typeof(JudgeBenchmarks)])
    .Run(args.Length > 0 ? args : ["--filter", "*"], BenchConfig.Create());
