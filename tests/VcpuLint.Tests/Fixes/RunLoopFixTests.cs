using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Tests.Fixes.Exploration;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes;

/// <summary>What the fixes of run loops do with code that is not as tidy as a case.</summary>
public sealed class RunLoopFixTests
{
    private const string Undrained =
        """
        public sealed class UndrainedPort : ArchPort
        {
            public override int Run(Vcpu vcpu)
            {
                while (vcpu.Runnable)
                {
                    vcpu.HostCpu.DisableInterrupts();
                    if (!vcpu.Task.TransferWorkPending())
                    {
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                }

                return 0;
            }
        }
        """;

    private readonly FixRunner _runner = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Broken_code_is_offered_nothing()
    {
        Project project = Open(Undrained.Replace("return 0;", "return 0"));
        Assert.Contains(await _runner.DiagnoseAsync(project, Cancellation), d => d.Id == "VCPU1004");
        Assert.Empty(await OffersAsync(project));
    }

    [Fact]
    public async Task A_cut_off_file_is_offered_nothing_and_nothing_throws()
    {
        for (int end = 1; end < Undrained.Length; end += 7)
        {
            Project project = Open(Undrained[..end]);
            Assert.Empty(await OffersAsync(project));
        }
    }

    /// <summary>Whatever is missing at the end, the rules that find something there get along with it.</summary>
    [Theory]
    [InlineData("VCPU1007/FixBothTooEarly")]
    [InlineData("VCPU1008/FixSrcuNotRetaken")]
    [InlineData("VCPU1009/FixCasts")]
    [InlineData("VCPU1101/FixDrainInCondition")]
    [InlineData("VCPU1102/FixWhileCondition")]
    [InlineData("VCPU1104/FixPart")]
    public async Task Nothing_throws_in_a_cut_off_case(string name)
    {
        string text = CaseLoader.Load(name).Sources[0].Markup.Text;
        for (int end = text.Length / 4; end < text.Length - 2; end += 23)
        {
            await OffersAsync(Open(text[..end]));
        }
    }

    [Fact]
    public async Task Line_ends_stay_as_they_are()
    {
        string text = await FixAsync(Undrained.Replace("\n", "\r\n"));
        Assert.Contains("int ret = vcpu.HandleTransferWork();\r\n", text);
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
    }

    [Fact]
    public async Task A_statement_without_braces_gets_them()
    {
        string text = await FixAsync(
            """
            public sealed class EmbeddedPort : ArchPort
            {
                public override int Run(Vcpu vcpu)
                {
                    while (vcpu.Runnable)
                    {
                        vcpu.HostCpu.DisableInterrupts();
                        if (!vcpu.Task.TransferWorkPending())
                            vcpu.EnterGuest();
                        vcpu.HostCpu.EnableInterrupts();
                        if (vcpu.Task.TransferWorkPendingHint())
                            vcpu.HandleTransferWork();
                    }

                    return 0;
                }
            }
            """);
        Assert.Contains("int ret = vcpu.HandleTransferWork();", text);
    }

    [Fact]
    public async Task The_result_variable_is_not_taken_where_its_value_is_still_read()
    {
        string text = await FixAsync(Undrained.Replace("while (vcpu.Runnable)", "int result = 1;\n        while (result > 0)").Replace("return 0;", "return result;"));
        Assert.Contains("int ret = vcpu.HandleTransferWork();", text);
    }

    [Fact]
    public async Task The_result_variable_is_taken_where_it_is_free()
    {
        string text = await FixAsync(
            Undrained.Replace("while (vcpu.Runnable)", "int result;\n        do").Replace("vcpu.HostCpu.EnableInterrupts();\n        }", "vcpu.HostCpu.EnableInterrupts();\n            result = vcpu.Runnable ? 1 : 0;\n        }\n        while (result > 0);")
                .Replace("return 0;", "return result;"));
        Assert.Contains(" result = vcpu.HandleTransferWork();", text);
        Assert.DoesNotContain("int ret", text);
    }

    [Fact]
    public async Task Fix_all_leaves_suppressed_loops_alone()
    {
        string suppressed = "#pragma warning disable VCPU1004\n" + Undrained.Replace("UndrainedPort", "KnownPort") + "\n#pragma warning restore VCPU1004\n";
        Project project = Open(suppressed + Undrained);
        OfferedFix fix = Assert.Single(await OffersAsync(project));
        Project changed = await _runner.ApplyToAllAsync(fix, FixAllScope.Solution, Cancellation);
        string text = (await changed.GetDocument(fix.Document.Id)!.GetTextAsync(Cancellation)).ToString();
        Assert.StartsWith(suppressed, text);
        Assert.Contains("vcpu.HandleTransferWork()", text);
    }

    [Fact]
    public async Task A_search_is_cancelled()
    {
        Project project = Open(Undrained);
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation));
        using CancellationTokenSource cancelled = new();
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => _runner.OfferAsync(project, diagnostic, cancelled.Token));
    }

    private static Project Open(string text) => FixRunner.Open(CaseLoader.Create("VCPU1004", "Loop", [("Loop.cs", text)]));

    private async Task<string> FixAsync(string text)
    {
        OfferedFix fix = Assert.Single(await OffersAsync(Open(text)));
        Project changed = await FixRunner.ApplyAsync(fix, Cancellation);
        Assert.Empty(await _runner.DiagnoseAsync(changed, Cancellation));
        ExploredCode explored = ExploredCode.Run((CSharpCompilation)(await changed.GetCompilationAsync(Cancellation))!, Cancellation);
        Assert.True(explored is { Unexplored: [], Broken.IsEmpty: true, Throws: false, EntersGuest: true }, explored.Report);
        return (await changed.GetDocument(fix.Document.Id)!.GetTextAsync(Cancellation)).ToString();
    }

    private async Task<List<OfferedFix>> OffersAsync(Project project)
    {
        List<OfferedFix> offered = [];
        foreach (Diagnostic diagnostic in await _runner.DiagnoseAsync(project, Cancellation))
        {
            offered.AddRange(await _runner.OfferAsync(project, diagnostic, Cancellation));
        }

        return offered;
    }
}
