namespace VcpuLint.Model.Tests.Shapes;

/// <summary>Every shape that a right run loop has in the kernel runs without a complaint, whatever is raised and whenever.</summary>
public sealed class KernelShapeTests
{
    private static readonly ThreadFlags[] Work =
        [.. Enum.GetValues<ThreadFlag>().Select(flag => (ThreadFlags)(1 << (int)flag)).Where(flag => (flag & ThreadFlags.MustExit) == 0)];

    public static TheoryData<string> Shapes => [.. Ports.Keys];

    public static TheoryData<string> DrainingShapes => [.. Ports.Keys.Except(["leaves on work"])];

    /// <summary>Gets the shapes in which an interrupt waits for the guest: after a hypercall it would be taken in the host.</summary>
    public static TheoryData<string> HardwareShapes => [.. Ports.Keys.Except(["hypercall"])];

    public static TheoryData<string> AccountingShapes => [.. Ports.Keys.Except(["hypercall", "leaves on work"])];

    private static Dictionary<string, ArchPort> Ports { get; } = new()
    {
        ["top drain"] = new TopDrainPort(),
        ["tail drain"] = new TailDrainPort(),
        ["retry before entry"] = new SieRetryPort(),
        ["stays published"] = new StayPublishedPort(),
        ["runner"] = new RunnerPort(),
        ["hypercall"] = new HypercallShapePort(),
        ["leaves on work"] = new LeaveOnWorkPort(),
    };

    [Theory]
    [MemberData(nameof(Shapes))]
    public void WithoutWork_EntersAndLeavesForTheSignal(string shape) =>
        Assert.Equal(3, Expect.LeavesForSignal(
            Ports[shape],
            new HostScript().Exit(GuestExitReason.PageFault).Exit(GuestExitReason.ExternalInterrupt).Signal()).Entries);

    [Theory]
    [MemberData(nameof(DrainingShapes))]
    public void WorkRaisedInTheGuest_IsDrainedBeforeTheNextEntry(string shape)
    {
        var script = new HostScript();
        foreach (ThreadFlags flag in Work)
        {
            script.Exit(GuestExitReason.PageFault, flag).At(HostMoment.Entry, host => Assert.Equal(ThreadFlags.None, host.Pending));
        }

        Expect.LeavesForSignal(Ports[shape], script.Signal());
    }

    [Theory]
    [MemberData(nameof(HardwareShapes))]
    public void WorkRaisedAfterTheCheck_EndsTheGuestAtOnce(string shape)
    {
        ArchPort port = Ports[shape];
        HostRun run = new ScriptedHost(port).Run(new HostScript().Raise(HostMoment.Entry, ThreadFlags.NotifyResume).Signal());

        Assert.Equal("EnterGuest() = ExternalInterrupt", run.Trace.First(call => call.StartsWith("EnterGuest", StringComparison.Ordinal)));
        Assert.Equal(-Errno.EINTR, run.Result);
        Assert.Equal(port is LeaveOnWorkPort ? 1 : 2, run.Entries);
    }

    [Theory]
    [MemberData(nameof(AccountingShapes))]
    public void ExitReasonAndCounter_AreSetOnceForTheSignal(string shape)
    {
        var host = new ScriptedHost(Ports[shape]);
        host.Run(new HostScript().Exit(GuestExitReason.PageFault).Signal());

        Assert.Equal(ExitReason.Interrupted, host.Vm.Vcpus[0].RunPage.ExitReason);
        Assert.Equal(1, host.Vm.Vcpus[0].Stats.SignalExits);
    }

    [Theory]
    [MemberData(nameof(Shapes))]
    public void AnyStory_IsFreeOfViolations(string shape)
    {
        for (int seed = 0; seed < 300; seed++)
        {
            var host = new ScriptedHost(Ports[shape], new Vm(vcpus: 2, threadsPerVcore: 2));

            HostRun run = host.Run(RandomScript(new Random(seed)));

            Assert.True(run.Result == -Errno.EINTR, $"Seed {seed} ended with {run.Result}.");
        }
    }

    private static HostScript RandomScript(Random random)
    {
        HostMoment[] moments = Enum.GetValues<HostMoment>();
        var script = new HostScript();
        for (int step = 0; step < 40; step++)
        {
            HostMoment moment = moments[random.Next(moments.Length)];
            switch (random.Next(6))
            {
                case 0:
                    script.Exit(GuestExitReason.PageFault, Work[random.Next(Work.Length)]);
                    break;
                case 1:
                    script.Exit(new GuestExit(GuestExitReason.MsrWrite, IsFastPath: true));
                    break;
                case 2:
                    script.Request(moment, VcpuRequest.TlbFlush);
                    break;
                case 3:
                    script.At(moment, host => host.Interrupt());
                    break;
                default:
                    script.Raise(moment, Work[random.Next(Work.Length)]);
                    break;
            }
        }

        return script.ThenAlways(GuestExitReason.ExternalInterrupt, ThreadFlags.NotifySignal);
    }
}
