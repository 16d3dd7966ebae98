using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests;

/// <summary>Runs every case file against all analyzers and all fixes.</summary>
public sealed class CaseTests
{
    /// <summary>Gets the names of all cases.</summary>
    public static TheoryData<string> Names => [.. CaseLoader.Names];

    /// <summary>Gets the cases that expect a diagnostic.</summary>
    public static TheoryData<string> Firing => [.. CaseLoader.Names.Where(name => !CaseLoader.Load(name).IsSilent)];

    /// <summary>Gets each fix whose result a case states: the case and the end of the fix's equivalence key.</summary>
    public static TheoryData<string, string> Results =>
        [.. from name in CaseLoader.Names from key in CaseLoader.Load(name).FixKeys select (name, key)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [MemberData(nameof(Names))]
    public Task Reports_what_is_marked(string name) => new CaseVerifier(AnalyzerCatalog.Analyzers).VerifyAsync(CaseLoader.Load(name), Cancellation);

    [Theory]
    [MemberData(nameof(Firing))]
    public Task Every_fix_offered_is_safe(string name) =>
        new FixVerifier(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes).VerifyOffersAsync(CaseLoader.Load(name), Cancellation);

    [Theory]
    [MemberData(nameof(Results))]
    public Task Fix_makes_the_fixed_file(string name, string key) =>
        new FixVerifier(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes).VerifyResultAsync(CaseLoader.Load(name), key, Cancellation);
}
