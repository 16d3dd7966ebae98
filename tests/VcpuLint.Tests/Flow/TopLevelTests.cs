using Microsoft.CodeAnalysis;
using VcpuLint.Analyzers;
using VcpuLint.Tests.Verification;

namespace VcpuLint.Tests.Flow;

/// <summary>Top-level statements call methods as any other body does. The case files are libraries and cannot have them.</summary>
public sealed class TopLevelTests
{
    [Theory]
    [InlineData("Machine.Close(state);", "")]
    [InlineData("Machine.Open(state);", "VCPU1008")]
    public async Task A_helper_that_they_call_is_judged_in_them(string first, string ids)
    {
        string program = $$"""
            using VcpuLint.Model;

            var state = new HostSpinLock();
            {{first}}
            Machine.Open(state);

            public static class Machine
            {
                public static void Close(HostSpinLock state) => state.Lock();

                internal static void Open(HostSpinLock state) => state.Unlock();
            }
            """;
        var compilation = CompilationFactory.Create([("Program.cs", program)])
            .WithOptions(CompilationFactory.Options.WithOutputKind(OutputKind.ConsoleApplication));
        var reported = await AnalyzerRunner.RunAsync(compilation, [new RunLoopAnalyzer()], concurrent: false, CancellationToken.None);
        Assert.Equal(ids, string.Join(' ', reported.Select(static d => d.Id)));
    }
}
