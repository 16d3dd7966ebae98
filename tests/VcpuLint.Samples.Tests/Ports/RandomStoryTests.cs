using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Ports;

/// <summary>No story, however odd, makes a correct port break the protocol, and a signal ends each of them.</summary>
public sealed class RandomStoryTests
{
    public static TheoryData<string> Ports => [.. PortUnderTest.Names];

    [Theory]
    [MemberData(nameof(Ports))]
    public void AnyStory_EndsWithTheSignalAndWithoutAViolation(string port)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            PortUnderTest traits = PortUnderTest.Named(port);
            var host = new ScriptedHost(PortUnderTest.Create(port), new Vm(vcpus: 2, threadsPerVcore: 2));

            HostRun run = host.Run(RandomStory.Write(seed, traits.Request));

            Assert.True(run.Result == -Errno.EINTR, $"Seed {seed} ended with {run.Result}.");
            Assert.Equal(traits.TellsSignals ? 1 : 0, host.Vm.Vcpus[0].Stats.SignalExits);
        }
    }
}
