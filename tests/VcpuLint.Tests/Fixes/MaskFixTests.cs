using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes;

/// <summary>Where no mask that could be written is right, none is offered.</summary>
public sealed class MaskFixTests
{
    private readonly FixRunner _runner = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ThreadFlag wanted = ThreadFlag.SigPending | ThreadFlag.NotifySignal; return wanted == ThreadFlag.NeedResched ? 1 : 0;", 0)]
    [InlineData("var wanted = (int)ThreadFlag.SigPending | (int)ThreadFlag.NotifySignal; return wanted;", 1)]
    public Task An_index_gives_way_only_to_what_compiles(string statements, int offers) => AssertOffersAsync("VCPU1009", statements, offers);

    [Theory]
    [InlineData("return vcpu.Task.TestFlags(ThreadFlags.SigPending // a signal\n | ThreadFlags.NotifySignal) ? 1 : 0;", 0)]
    [InlineData("return vcpu.Task.TestFlags(ThreadFlags.SigPending | ThreadFlags.NotifySignal /* looks like one */) ? 1 : 0;", 1)]
    public Task A_copy_stays_that_has_comments_inside(string statements, int offers) => AssertOffersAsync("VCPU1104", statements, offers);

    private async Task AssertOffersAsync(string id, string statements, int expected)
    {
        string text = $$"""
            public sealed class MaskPort : ArchPort
            {
                public override int Run(Vcpu vcpu)
                {
                    {{statements}}
                }
            }
            """;
        Project project = FixRunner.Open(CaseLoader.Create(id, "Mask", [("Mask.cs", text)]));
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation));
        Assert.Equal(id, diagnostic.Id);
        Assert.Equal(expected, (await _runner.OfferAsync(project, diagnostic, Cancellation)).Length);
    }
}
