using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Fixes.Exploration;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests;

/// <summary>Runs every case file in which something is reported against all fixes.</summary>
public sealed class CaseFixTests
{
    private readonly FixVerifier verifier = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);

    /// <summary>Gets the cases that expect a diagnostic.</summary>
    public static TheoryData<string> Firing => [.. CaseLoader.Names.Where(name => !CaseLoader.Load(name).IsSilent)];

    /// <summary>Gets each fix whose result a case states: the case and the end of the fix's equivalence key.</summary>
    public static TheoryData<string, string> Results =>
        [.. from name in CaseLoader.Names from key in CaseLoader.Load(name).FixKeys select (name, key)];

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>The result of a fix is run as well: nothing goes wrong there that is not still reported, for a case may have more than one mistake.</summary>
    [Theory]
    [MemberData(nameof(Firing))]
    public async Task Every_fix_offered_is_safe(string name)
    {
        foreach ((Project changed, ImmutableArray<string> reported) in await verifier.VerifyOffersAsync(CaseLoader.Load(name), Cancellation))
        {
            ExploredCode explored = ExploredCode.Run((CSharpCompilation)(await changed.GetCompilationAsync(Cancellation))!, Cancellation);
            Assert.True(explored.Broken.Except(reported).IsEmpty && (!explored.Throws || !reported.IsEmpty), explored.Report);
            Assert.Equal(KnownLimits.NotRunOf(name), explored.Unexplored);
        }
    }

    [Theory]
    [MemberData(nameof(Results))]
    public Task Fix_makes_the_fixed_file(string name, string key) => verifier.VerifyResultAsync(CaseLoader.Load(name), key, Cancellation);
}
