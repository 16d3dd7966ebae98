using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests;

/// <summary>Runs every case file against all analyzers.</summary>
public sealed class CaseTests
{
    /// <summary>Gets the names of all cases.</summary>
    public static TheoryData<string> Names => [.. CaseLoader.Names];

    [Theory]
    [MemberData(nameof(Names))]
    public Task Reports_what_is_marked(string name) =>
        new CaseVerifier(AnalyzerCatalog.Analyzers).VerifyAsync(CaseLoader.Load(name), TestContext.Current.CancellationToken);
}
