using System.Text;
using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers.Flow;
using VcpuLint.Analyzers.Protocol;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>What a compilation does to clocks, and the numbers of its ports.</summary>
public sealed class ClockRequestsTests
{
    private const string Helpers = """
        using VcpuLint.Model;

        public static class Helpers
        {
            public static void Kicks(Vcpu vcpu) => vcpu.Kick();

            public static void AsksForAClock(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.ClockUpdate);

            public static void AsksForAnEvent(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);

            public static void AsksForSomething(Vcpu vcpu, VcpuRequest request) => vcpu.MakeRequest(request);

            public static bool LooksForAClock(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.ClockUpdate);

            public static bool LooksThenKicks(Vcpu vcpu)
            {
                bool found = vcpu.CheckRequest(VcpuRequest.Event);
                vcpu.Kick();
                return found;
            }

            public static void CallsOneThatKicks(Vcpu vcpu) => Kicks(vcpu);

            public static void CallsOneThatAsksForAnEvent(Vcpu vcpu) => AsksForAnEvent(vcpu);
        }
        """;

    [Theory]
    [InlineData("Kicks", true)]
    [InlineData("AsksForAClock", true)]
    [InlineData("AsksForAnEvent", false)]
    [InlineData("AsksForSomething", false)]
    [InlineData("LooksForAClock", false)]
    [InlineData("LooksThenKicks", true)]
    [InlineData("CallsOneThatKicks", true)]
    [InlineData("CallsOneThatAsksForAnEvent", false)]
    public void A_kick_and_a_request_for_a_clock_are_done_to_clocks(string method, bool does)
    {
        var analysis = AnalysisOf(Helpers);
        var body = Assert.Single(analysis.Callers.All(), b => b.Symbol?.Name == method);
        Assert.Equal(does, analysis.Clocks.DoesToClocks(body));
    }

    [Fact]
    public void Ports_have_numbers_from_one_as_far_as_a_state_can_tell_them_apart()
    {
        var source = new StringBuilder("using VcpuLint.Model;\n");
        for (int i = 0; i <= MachineState.MaxPorts; i++)
        {
            source.AppendLine(FormattableString.Invariant($"[Port(\"x86\")] public sealed class Port{i:D3} : ArchPort {{ public override int Run(Vcpu vcpu) => 0; }}"));
        }

        var analysis = AnalysisOf(source.ToString());
        int NumberOf(string name) => analysis.Clocks.PortOf(analysis.Compilation.GetTypeByMetadataName(name));
        Assert.Equal(1, NumberOf("Port000"));
        Assert.Equal(MachineState.MaxPorts, NumberOf("Port126"));
        Assert.Equal(0, NumberOf("Port127"));
        Assert.Equal(0, NumberOf("System.Object"));
        Assert.Equal(0, analysis.Clocks.PortOf(null));
    }

    private static CompilationAnalysis AnalysisOf(string source)
    {
        var analysis = CompilationAnalysis.Create(CompilationFactory.Create([("Ports.cs", source)]), CancellationToken.None);
        Assert.NotNull(analysis);
        return analysis;
    }
}
