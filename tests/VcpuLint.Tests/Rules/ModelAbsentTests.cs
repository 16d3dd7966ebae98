using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Rules;

/// <summary>A project that does not use the model pays for no analysis.</summary>
public sealed class ModelAbsentTests
{
    private const string Loop = """
        class Port
        {
            bool EnterGuest() => true;

            int Run(int budget)
            {
                while (EnterGuest() && budget-- > 0)
                {
                }

                return budget;
            }
        }
        """;

    /// <summary>Gets the names of all analyzers.</summary>
    public static TheoryData<string> Names => [.. AnalyzerCatalog.Analyzers.Select(analyzer => analyzer.GetType().Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Without_the_model_only_the_start_of_the_compilation_is_looked_at(string name)
    {
        (ImmutableArray<Diagnostic> reported, Dictionary<string, int> actions) = await RunAsync(name, ReferenceAssemblies.Framework);

        Assert.Empty(reported);
        Assert.Equal([KeyValuePair.Create(nameof(AnalyzerTelemetryInfo.CompilationStartActionsCount), 1)], actions);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task With_the_model_there_is_more_to_do(string name)
    {
        (_, Dictionary<string, int> actions) = await RunAsync(name, ReferenceAssemblies.WithModel);

        Assert.True(actions.Count > 1, $"{name} registers no action for a compilation that refers to the model.");
    }

    /// <summary>Returns the analyzer's diagnostics and its actions by kind, as far as it has registered any.</summary>
    private static async Task<(ImmutableArray<Diagnostic> Reported, Dictionary<string, int> Actions)> RunAsync(
        string name, ImmutableArray<MetadataReference> references)
    {
        CancellationToken cancellationToken = TestContext.Current.CancellationToken;
        DiagnosticAnalyzer analyzer = AnalyzerCatalog.Analyzers.Single(analyzer => analyzer.GetType().Name == name);
        Compilation compilation = CompilationFactory.Create([("Port.cs", Loop)], references);

        // A rule that is off registers nothing; what is asked here is what it does when it is on.
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            analyzer.SupportedDiagnostics.Select(rule => KeyValuePair.Create(rule.Id, ReportDiagnostic.Warn))));
        CompilationWithAnalyzers run = compilation.WithAnalyzers([analyzer], AnalyzerRunner.Options(concurrent: true));
        ImmutableArray<Diagnostic> reported = await run.GetAnalyzerDiagnosticsAsync(cancellationToken);
        AnalyzerTelemetryInfo telemetry = await run.GetAnalyzerTelemetryInfoAsync(analyzer, cancellationToken);
        IEnumerable<PropertyInfo> counts = typeof(AnalyzerTelemetryInfo).GetProperties().Where(property => property.PropertyType == typeof(int));
        return (reported, counts.Select(count => (count.Name, Value: (int)count.GetValue(telemetry)!))
            .Where(count => count.Value != 0)
            .ToDictionary(count => count.Name, count => count.Value));
    }
}
