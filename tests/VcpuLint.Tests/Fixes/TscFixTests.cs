using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes;

/// <summary>What the fixes of a guest's TSC write in somebody's own model, where no member has a name that they could know.</summary>
public sealed class TscFixTests
{
    private const string OwnModel =
        """
        public sealed class Loop
        {
            [RunLoop]
            public static int Enter(Core core)
            {
                if (core.Take(VcpuRequest.ClockUpdate))
                {
                    core.Clock.Write();
                }

                return core.Clock.Hurries ? 1 : 0;
            }

            public static void Settle(Core core, long by)
            {
                core.Clock.Shift(-by);
            }

            public static void Set(Core core)
            {
                core.Clock.Reset();
            }
        }

        [VcpuPart]
        public sealed class Core
        {
            private ulong _asked;

            [SameVcpu]
            public Face Clock { get; } = new();

            [RaisesRequest]
            public void Ask(VcpuRequest what) => _asked |= 1ul << (int)what;

            [ConsumesRequest]
            public bool Take(VcpuRequest what) => (_asked & (1ul << (int)what)) != 0;
        }

        [VcpuPart]
        public sealed class Face
        {
            private long _shown;

            [SetsTscCatchUp]
            public bool Hurries { get; set; }

            [MovesGuestTsc(ByArgument = true)]
            public void Shift(long by) => _shown += by;

            [MovesGuestTsc]
            public void Reset() => _shown = 0;

            [PublishesClock]
            public void Write() => _shown++;
        }
        """;

    private readonly FixRunner _runner = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("VCPU3004", 0, "core.Clock.Reset();", "core.Clock.Reset();\n        core.Ask(VcpuRequest.ClockUpdate);")]
    [InlineData(
        "VCPU3003", 0, "core.Clock.Shift(-by);",
        "if (by < 0)\n        {\n            core.Clock.Shift(-by);\n            core.Ask(VcpuRequest.ClockUpdate);\n        }")]
    [InlineData(
        "VCPU3003", 1, "core.Clock.Shift(-by);",
        "core.Clock.Shift(-by);\n        core.Clock.Hurries = true;\n        core.Ask(VcpuRequest.ClockUpdate);")]
    public async Task Requests_and_flags_are_found_by_contract(string id, int offer, string replaced, string written)
    {
        Project project = FixRunner.Open(CaseLoader.Create(id, "Loop", [("Loop.cs", OwnModel)]));
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation), d => d.Id == id);
        OfferedFix fix = (await _runner.OfferAsync(project, diagnostic, Cancellation))[offer];
        Project changed = await FixRunner.ApplyAsync(fix, Cancellation);
        string text = (await changed.GetDocument(fix.Document.Id)!.GetTextAsync(Cancellation)).ToString();
        Assert.Equal(OwnModel.Replace(replaced, written), text);
    }

    /// <summary>A flag that nothing looks at makes no TSC catch up.</summary>
    [Fact]
    public async Task A_flag_that_nobody_reads_is_not_set()
    {
        string source = OwnModel.Replace("core.Clock.Hurries ? 1 : 0", "0");
        Project project = FixRunner.Open(CaseLoader.Create("VCPU3003", "Loop", [("Loop.cs", source)]));
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation), d => d.Id == "VCPU3003");
        OfferedFix fix = Assert.Single(await _runner.OfferAsync(project, diagnostic, Cancellation));
        Assert.EndsWith("ForwardOnly", fix.Action.EquivalenceKey);
    }
}
