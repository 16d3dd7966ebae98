using VcpuLint.Analyzers;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Growth;

/// <summary>An expression that is nested deeper than anybody writes: what it calls is still called.</summary>
public sealed class DeepExpressionTests
{
    [Fact]
    public async Task A_helper_with_a_parameter_opens_a_window()
    {
        string source = $$"""
            using VcpuLint.Model;
            using VcpuLint.Model.Contracts;

            public static class DeepSum
            {
                [RunLoop]
                public static void Loop(Vcpu vcpu)
                {
                    vcpu.HostCpu.DisableInterrupts();
                    if (!vcpu.Task.TransferWorkPending())
                    {
                        int sum = Window(1){{string.Concat(Enumerable.Repeat(" + vcpu.Id", 250))}};
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                }

                private static int Window(int rounds)
                {
                    HostCpu.Current.EnableInterrupts();
                    HostCpu.Current.DisableInterrupts();
                    return rounds;
                }
            }
            """;
        var reported = await AnalyzerRunner.RunAsync(CompilationFactory.Create([("Port.cs", source)]), [new RunLoopAnalyzer()], concurrent: false, CancellationToken.None);
        Assert.Equal("VCPU1003", Assert.Single(reported).Id);
    }
}
