using Microsoft.CodeAnalysis;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Fixes;

/// <summary>What the fixes of clock updates find by contract, and where they leave the code alone.</summary>
public sealed class ClockFixTests
{
    /// <summary>A vCPU of somebody's own model: what its members are called says nothing, and the limit belongs to the machine.</summary>
    private const string OwnModel =
        """
        public sealed class Loop
        {
            [RunLoop]
            public static int Enter(Core core)
            {
                core.Ask(VcpuRequest.Pmu);
                core.Ask(VcpuRequest.GlobalClockUpdate);
                if (core.Take(VcpuRequest.GlobalClockUpdate))
                {
                    foreach (Core other in core.Whole.Cores)
                    {
                        other.Ask(VcpuRequest.ClockUpdate);
                        other.Wake();
                    }
                }

                return 0;
            }
        }

        public sealed class Whole
        {
            public List<Core> Cores { get; } = [];

            public Pace Pace { get; } = new();
        }

        public sealed class Pace
        {
            private int _left = 10;

            [RateGate]
            public bool Next() => _left-- > 0;
        }

        [VcpuPart]
        public sealed class Core(Whole whole)
        {
            private ulong _asked;

            public Whole Whole { get; } = whole;

            [RaisesRequest]
            public void Ask(VcpuRequest what) => _asked |= 1ul << (int)what;

            [ConsumesRequest]
            public bool Take(VcpuRequest what) => (_asked & (1ul << (int)what)) != 0;

            [Kicks]
            public void Wake() => _asked |= 1;
        }
        """;

    private readonly FixRunner _runner = new(AnalyzerCatalog.Analyzers, AnalyzerCatalog.Fixes);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    /// <summary>
    /// A request in a variable, a helper that is given the answer, a switch; a lock that is given back in between,
    /// handlers that leave, an answer that is kept; a number that is never positive, a step that only ever leads back; a change of the TSC
    /// where no request is known, or none is looked for in time; deadlines and master clocks that are not set by a statement of their own.
    /// </summary>
    [Theory]
    [InlineData("VCPU2001/RequestKeptInAVariable")]
    [InlineData("VCPU2002/AnswerGivenToAHelper")]
    [InlineData("VCPU2002/SwitchOverTheAnswer")]
    [InlineData("VCPU2004/FixTakenInAnExpression")]
    [InlineData("VCPU2006/LockGivenBackBetween")]
    [InlineData("VCPU2006/FixLeavesBetween")]
    [InlineData("VCPU2006/FixLooksBetween")]
    [InlineData("VCPU2007/AnswerInAVariable")]
    [InlineData("VCPU2007/FixHandlerLeaves")]
    [InlineData("VCPU2007/FixNotAlone")]
    [InlineData("VCPU3001/KnownToBeNegative")]
    [InlineData("VCPU3001/LapicComparedTheWrongWay")]
    [InlineData("VCPU3003/CatchUpAfterTheEntry")]
    [InlineData("VCPU3003/ConstantStepBack")]
    [InlineData("VCPU3003/LesserOfTwo")]
    [InlineData("VCPU3003/NegativeChangeInAVariable")]
    [InlineData("VCPU3004/OffsetWrittenAtLoad")]
    [InlineData("VCPU3004/RequestAfterTheEntry")]
    [InlineData("VCPU3004/RequestTakenBeforeTheWrite")]
    [InlineData("VCPU4001/FixMovedByAHelper")]
    [InlineData("VCPU4002/FixTwoAtOnce")]
    public async Task Code_that_is_not_plain_is_offered_nothing(string name)
    {
        Project project = FixRunner.Open(CaseLoader.Load(name));
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation));
        Assert.Empty(await _runner.OfferAsync(project, diagnostic, Cancellation));
    }

    [Theory]
    [InlineData("VCPU2001/FixTwoRequests")]
    [InlineData("VCPU2001/LoadUpdatesAllItself")]
    [InlineData("VCPU2002/FixNoBraces")]
    [InlineData("VCPU2002/FallbackIsNoClockUpdate")]
    [InlineData("VCPU2006/TakenAfterReading")]
    [InlineData("VCPU2007/TwoRequests")]
    [InlineData("VCPU3001/Negation")]
    [InlineData("VCPU3003/FixNothingRequested")]
    [InlineData("VCPU3004/FixTwoHandlers")]
    [InlineData("VCPU4001/FixTimeBehindCycles")]
    public async Task Nothing_throws_in_a_cut_off_case(string name)
    {
        string text = CaseLoader.Load(name).Sources[0].Markup.Text;
        for (int end = text.Length / 4; end < text.Length - 2; end += 37)
        {
            Project project = FixRunner.Open(CaseLoader.Create(name[..8], "Loop", [("Loop.cs", text[..end])]));
            foreach (Diagnostic diagnostic in await _runner.DiagnoseAsync(project, Cancellation))
            {
                await _runner.OfferAsync(project, diagnostic, Cancellation);
            }
        }
    }

    [Theory]
    [InlineData(0, "core.Ask(VcpuRequest.ClockUpdate);")]
    [InlineData(1, "core.Ask(core.Whole.Pace.Next() ? VcpuRequest.GlobalClockUpdate : VcpuRequest.ClockUpdate);")]
    public async Task Requests_and_limits_are_found_by_contract(int offer, string written)
    {
        Project project = FixRunner.Open(CaseLoader.Create("VCPU2001", "Loop", [("Loop.cs", OwnModel)]));
        Diagnostic diagnostic = Assert.Single(await _runner.DiagnoseAsync(project, Cancellation));
        OfferedFix fix = (await _runner.OfferAsync(project, diagnostic, Cancellation))[offer];
        Project changed = await FixRunner.ApplyAsync(fix, Cancellation);
        string text = (await changed.GetDocument(fix.Document.Id)!.GetTextAsync(Cancellation)).ToString();
        Assert.Equal(OwnModel.Replace("core.Ask(VcpuRequest.GlobalClockUpdate);", written), text);
    }
}
