using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Deletions;

public sealed class MutantRunTests
{
    /// <summary>One entry without its check, which is not the fault of any mutant, behind a pair that may be broken.</summary>
    private const string Source = """
        using VcpuLint.Model;
        class Loop
        {
            public void M(Vcpu vcpu)
            {
                vcpu.SrcuReadLock();
                vcpu.SrcuReadUnlock();
                vcpu.EnterGuest();
            }
        }
        """;

    [Theory]
    [InlineData("vcpu.SrcuReadLock();", ";", "VCPU1008")]
    [InlineData("vcpu.SrcuReadUnlock();", ";", "VCPU1008")]
    [InlineData("vcpu.SrcuReadLock();", "vcpu.SrcuReadLock(); vcpu.SrcuReadUnlock(); vcpu.SrcuReadLock();", "")]
    [InlineData("vcpu.EnterGuest();", "vcpu.EnterGuest(); vcpu.EnterGuest();", "VCPU1001")]
    public async Task Only_what_the_unchanged_port_does_not_have_counts(string text, string replacement, string ids)
    {
        ImmutableArray<Diagnostic> reported = await AnalyseAsync(text, replacement);

        Assert.Equal(ids, string.Join(",", reported.Select(diagnostic => diagnostic.Id)));
    }

    [Theory]
    [InlineData("vcpu.SrcuReadLock()")]
    [InlineData("vcpu.SrcuReadLock(1);")]
    [InlineData("int lost; lost++;")]
    public async Task A_mutant_that_does_not_compile_is_not_passed_over(string replacement)
    {
        Xunit.Sdk.XunitException exception =
            await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => AnalyseAsync("vcpu.SrcuReadLock();", replacement));

        Assert.Contains("does not compile", exception.Message);
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyseAsync(string text, string replacement)
    {
        CSharpCompilation compilation = CompilationFactory.Create([("Loop.cs", Source)]);
        TextSpan span = new(Source.IndexOf(text, StringComparison.Ordinal), text.Length);
        Mutant mutant = new("Loop.cs", "M", text, 1, replacement, new TextChange(span, replacement));
        MutantRun run = await MutantRun.StartAsync(compilation, TestContext.Current.CancellationToken);
        return await run.AnalyseAsync(mutant, TestContext.Current.CancellationToken);
    }
}
