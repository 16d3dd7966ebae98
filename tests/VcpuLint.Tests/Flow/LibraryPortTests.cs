using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using VcpuLint.Analyzers;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>A request that nobody in the port takes may be taken by what lies in a library.</summary>
public sealed class LibraryPortTests
{
    private const string Library = """
        using VcpuLint.Model;
        using VcpuLint.Model.Contracts;

        public abstract class LibraryPort : ArchPort
        {
            public override void Put(Vcpu vcpu)
            {
                vcpu.CheckRequest(VcpuRequest.Event);
                base.Put(vcpu);
            }
        }

        public static class Requests
        {
            [MaySleep]
            public static void TakeAndSleep(Vcpu vcpu)
            {
                vcpu.CheckRequest(VcpuRequest.Event);
                vcpu.Task.CondResched();
            }

            [NoProtocolEffect]
            public static void Take(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Event);

            public static void Count(int number) => System.GC.KeepAlive(number);
        }
        """;

    [Theory]
    [InlineData("LibraryPort", "vcpu.Stats.Exits++")]
    [InlineData("MiddlePort", "vcpu.Stats.Exits++")]
    [InlineData("ArchPort", "Requests.TakeAndSleep(vcpu)")]
    [InlineData("ArchPort", "Requests.Take(vcpu)")]
    public async Task What_a_library_does_with_the_vcpu_is_not_known(string madeOf, string call) => Assert.Empty(await ReportedAsync(madeOf, call));

    [Theory]
    [InlineData("ArchPort", "vcpu.Stats.Exits++")]
    [InlineData("OwnPort", "vcpu.Stats.Exits++")]
    [InlineData("ArchPort", "Requests.Count(vcpu.Id)")]
    public async Task What_has_nothing_to_do_with_the_vcpu_takes_nothing(string madeOf, string call) => Assert.Equal("VCPU1106", Assert.Single(await ReportedAsync(madeOf, call)));

    private static async Task<ImmutableArray<string>> ReportedAsync(string madeOf, string call)
    {
        string source = $$"""
            using VcpuLint.Model;
            using VcpuLint.Model.Contracts;

            [Port("x86", Publication = Publication.VcpuMode)]
            public sealed class CallingPort : {{madeOf}}
            {
                public override int Run(Vcpu vcpu)
                {
                    while (true)
                    {
                        int ret = vcpu.HandleTransferWork();
                        if (ret < 0)
                        {
                            return ret;
                        }

                        {{call}};
                        vcpu.HostCpu.DisableInterrupts();
                        vcpu.PublishMode(VcpuMode.InGuestMode);
                        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
                        {
                            vcpu.EnterGuest();
                        }

                        vcpu.SetMode(VcpuMode.OutsideGuestMode);
                        vcpu.HostCpu.EnableInterrupts();
                        vcpu.MakeRequest(VcpuRequest.Event);
                    }
                }

                public override void Load(Vcpu vcpu, int cpu)
                {
                    vcpu.Stats.Exits++;
                    base.Load(vcpu, cpu);
                }
            }

            public abstract class MiddlePort : LibraryPort;

            public abstract class OwnPort : ArchPort;
            """;
        var library = CompilationFactory.Create([("Library.cs", Library)]).WithAssemblyName("Library");
        var port = CompilationFactory.Create([("Port.cs", source)]).AddReferences(library.ToMetadataReference());
        var reported = await AnalyzerRunner.RunAsync(port, [new RunLoopAnalyzer()], concurrent: false, CancellationToken.None);
        return [.. reported.Select(static d => d.Id)];
    }
}
