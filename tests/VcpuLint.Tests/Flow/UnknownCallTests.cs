using VcpuLint.Analyzers;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>What is not proved is named: the method that is handed over, the lambda that has no name, and the helper that runs in pieces.</summary>
public sealed class UnknownCallTests
{
    [Theory]
    [InlineData("counters.ForEach(Count)", "'Count'")]
    [InlineData("counters.ForEach(_ => vcpu.HandleTransferWork())", "'the lambda'")]
    [InlineData("_ = DrainAsync(vcpu)", "'DrainAsync'")]
    [InlineData("hooks[0](vcpu)", "'hooks[0]'")]
    public async Task It_is_named(string call, string name)
    {
        string source = $$"""
            using System.Collections.Generic;
            using System.Threading.Tasks;
            using VcpuLint.Model;
            using VcpuLint.Model.Contracts;

            [Port("x86")]
            public sealed class NamedPort : ArchPort
            {
                private readonly List<int> counters = [];
                private Vcpu? last;

                public override int Run(Vcpu vcpu)
                {
                    last = vcpu;
                    vcpu.HostCpu.DisableInterrupts();
                    if (!vcpu.Task.TransferWorkPending())
                    {
                        {{call}};
                        vcpu.EnterGuest();
                    }

                    vcpu.HostCpu.EnableInterrupts();
                    return 0;
                }

                private static async Task DrainAsync(Vcpu vcpu)
                {
                    await Task.Yield();
                    vcpu.HandleTransferWork();
                }

                private void Count(int number) => last?.HandleTransferWork();

                private readonly List<System.Action<Vcpu>> hooks = [];
            }
            """;
        var reported = await AnalyzerRunner.RunAsync(CompilationFactory.Create([("Port.cs", source)]), [new RunLoopAnalyzer()], concurrent: false, CancellationToken.None);
        var unproved = Assert.Single(reported, d => d.Id == "VCPU9001" && d.Location.GetLineSpan().StartLinePosition.Line == 17);
        Assert.Contains(name, unproved.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
