using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Contracts;

/// <summary>A helper that leaves another state behind than it was called in has that for its contract: it is no mistake of its own.</summary>
public sealed class InferredChangeTests
{
    private const string Id = "VCPU9003";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("vcpu.HostCpu.DisableInterrupts();", "[SetsInterrupts(InterruptState.Off)]")]
    [InlineData("vcpu.HostCpu.EnableInterrupts();", "[Requires(Interrupts = InterruptState.Off)][SetsInterrupts(InterruptState.On)]")]
    [InlineData("held.Lock();", "[Acquires(LockKind.Spin)]")]
    public async Task What_a_helper_changes_is_its_contract(string code, string attributes)
    {
        CSharpCompilation compilation = CompilationFactory.Create(
            [("Port.cs", $"public static class Small {{ public static void Change(Vcpu vcpu, HostSpinLock held) {{ {code} }} }}"), CompilationFactory.CaseUsings]);
        compilation = compilation.WithOptions(compilation.Options.WithSpecificDiagnosticOptions(
            compilation.Options.SpecificDiagnosticOptions.SetItem(Id, ReportDiagnostic.Info)));

        ImmutableArray<Diagnostic> reported = await AnalyzerRunner.RunAsync(compilation, AnalyzerCatalog.Analyzers, concurrent: true, Cancellation);

        Assert.Equal(
            [$"The contract of 'Change' is {attributes}"],
            reported.Where(static d => d.Id == Id).Select(static d => d.GetMessage(CultureInfo.InvariantCulture)));
    }
}
