using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Exporters;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Loggers;
using BenchmarkDotNet.Order;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Perfolizer.Horology;
using Perfolizer.Metrology;

namespace VcpuLint.Bench;

/// <summary>
/// Few, single runs: one analysis of a whole compilation takes long enough to be measured alone, and has to start from nothing each time.
/// </summary>
internal static class BenchConfig
{
    public static IConfig Create()
    {
        var config = new ManualConfig();
        config.AddJob(Job.Default
            .WithToolchain(InProcessEmitToolchain.Instance)
            .WithStrategy(RunStrategy.Monitoring)
            .WithInvocationCount(1)
            .WithUnrollFactor(1)
            .WithWarmupCount(1)
            .WithIterationCount(7));
        config.AddDiagnoser(new MemoryDiagnoser(new MemoryDiagnoserConfig(displayGenColumns: false)));
        config.AddColumnProvider(DefaultColumnProviders.Instance);
        config.HideColumns(Column.Error, Column.StdDev, Column.RatioSD);
        config.AddColumn(StatisticColumn.Median);
        config.AddExporter(MarkdownExporter.GitHub);
        config.AddLogger(ConsoleLogger.Default);
        config.WithOrderer(new DefaultOrderer(SummaryOrderPolicy.Declared, MethodOrderPolicy.Declared));
        config.WithSummaryStyle(SummaryStyle.Default.WithTimeUnit(TimeUnit.Millisecond).WithSizeUnit(SizeUnit.MB).WithMaxParameterColumnWidth(40));
        config.WithOptions(ConfigOptions.JoinSummary);
        return config;
    }
}
