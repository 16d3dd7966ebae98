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
            var host = new ScriptedHost(PortUnderTest.Create(port), new Vm(vcpus: 2, threadsPerVcore: 2));

            HostRun run = host.Run(RandomScript(new Random(seed), PortUnderTest.Named(port)));

            Assert.True(run.Result == -Errno.EINTR, $"Seed {seed} ended with {run.Result}.");
            Assert.Equal(1, host.Vm.Vcpus[0].Stats.SignalExits);
        }
    }

    private static HostScript RandomScript(Random random, PortUnderTest port)
    {
        // A signal before the run is a story of its own.
        HostMoment[] moments = Enum.GetValues<HostMoment>();
        var script = new HostScript();
        for (int step = 0; step < 60; step++)
        {
            HostMoment moment = moments[random.Next(moments.Length)];
            ThreadFlags work = Story.Work[random.Next(Story.Work.Count)];
            switch (random.Next(8))
            {
                case 0:
                    script.Exit(GuestExitReason.PageFault, work);
                    break;
                case 1:
                    script.Interrupted(work);
                    break;
                case 2:
                    script.Exit(GuestExitReason.Halt).WakeUp();
                    break;
                case 3:
                    script.Request(moment, port.Request);
                    break;
                case 4:
                    script.At(moment, host => host.Interrupt());
                    break;
                case 5:
                    script.At(HostMoment.Sleep, host => host.MoveTo(random.Next(8)));
                    break;
                default:
                    script.Raise(moment, work);
                    break;
            }
        }

        return script.ThenAlways(GuestExitReason.ExternalInterrupt, ThreadFlags.NotifySignal);
    }
}
