using VcpuLint.Analyzers;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>A library that is given the vCPU may take its requests, whatever it says of the protocol.</summary>
public sealed class LibraryTests
{
    private const string Library = """
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        public static class Hooks
        {
            [NoProtocolEffect]
            public static void Loaded(Vcpu vcpu) => vcpu.Stats.Exits++;
        }
        """;

    private const string Port = """
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        [Port("hooked", Publication = Publication.VcpuMode)]
        public sealed class HookedPort : ArchPort
        {
            public override int Run(Vcpu vcpu)
            {
                while (true)
                {
                    int result = vcpu.HandleTransferWork();
                    if (result < 0)
                    {
                        return result;
                    }

                    vcpu.HostCpu.DisableInterrupts();
                    vcpu.PublishMode(VcpuMode.InGuestMode);
                    if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
                    {
                        vcpu.EnterGuest();
                    }

                    vcpu.SetMode(VcpuMode.OutsideGuestMode);
                    vcpu.HostCpu.EnableInterrupts();
                }
            }

            public override void Load(Vcpu vcpu, int cpu)
            {
                vcpu.MakeRequest(VcpuRequest.RecordSteal);
                Hooks.Loaded(vcpu);
                base.Load(vcpu, cpu);
            }
        }
        """;

    [Fact]
    public async Task What_the_port_asks_for_may_be_taken_by_the_library()
    {
        var library = CompilationFactory.Create([("Library.cs", Library)]).WithAssemblyName("Library");
        var port = CompilationFactory.Create([("Port.cs", Port)], ReferenceAssemblies.WithModel.Add(library.ToMetadataReference()));

        Assert.Empty(await AnalyzerRunner.RunAsync(port, [new RunLoopAnalyzer()], concurrent: false, CancellationToken.None));
    }

    [Fact]
    public async Task In_one_assembly_nobody_takes_it()
    {
        var both = CompilationFactory.Create([("Library.cs", Library), ("Port.cs", Port)]);

        Assert.Equal("VCPU1106", Assert.Single(await AnalyzerRunner.RunAsync(both, [new RunLoopAnalyzer()], concurrent: false, CancellationToken.None)).Id);
    }
}
