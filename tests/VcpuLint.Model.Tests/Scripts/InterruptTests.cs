namespace VcpuLint.Model.Tests.Scripts;

/// <summary>What arrives while interrupts are off waits, and ends the guest as soon as it is entered: that is why the last check is enough.</summary>
public sealed class InterruptTests
{
    private static ArchPort CheckThenEnter { get; } = new LoopPort(vcpu =>
    {
        vcpu.HostCpu.DisableInterrupts();
        GuestExit exit = vcpu.Task.TransferWorkPending() ? default : vcpu.EnterGuest();
        bool waits = vcpu.HostCpu.LazyInterruptPending();
        vcpu.HostCpu.EnableInterrupts();
        return exit.Reason == GuestExitReason.ExternalInterrupt && waits ? 1 : 2;
    });

    [Theory]
    [InlineData(ThreadFlags.NotifyResume)]
    [InlineData(ThreadFlags.NeedResched)]
    [InlineData(ThreadFlags.SigPending)]
    public void WorkAfterTheCheck_EndsTheGuestAtOnce(ThreadFlags flags)
    {
        HostRun run = new ScriptedHost(CheckThenEnter).Run(
            new HostScript().Raise(HostMoment.Entry, flags).Exit(GuestExitReason.Halt));

        Assert.Equal((1, 1), (run.Result, run.Entries));
        Assert.Equal(["exit Halt, raising nothing"], run.Unreached);
    }

    [Fact]
    public void LazyRescheduleAfterTheCheck_WaitsForTheTick() => Assert.Equal(2, new ScriptedHost(CheckThenEnter).Run(
        new HostScript().Raise(HostMoment.Entry, ThreadFlags.NeedReschedLazy).Exit(GuestExitReason.Halt)).Result);

    [Fact]
    public void DeviceInterruptAfterTheCheck_EndsTheGuestAtOnce() => Assert.Equal(1, new ScriptedHost(CheckThenEnter).Run(
        new HostScript().At(HostMoment.Entry, host => host.Interrupt())).Result);

    [Fact]
    public void DeviceInterruptWithInterruptsOn_IsTakenThere() => Assert.Equal(2, new ScriptedHost(CheckThenEnter).Run(
        new HostScript().At(HostMoment.LastInterruptsOn, host => host.Interrupt()).Exit(GuestExitReason.Halt)).Result);

    [Fact]
    public void InterruptWindow_TakesWhatWaited()
    {
        var answers = new List<bool>();
        var port = new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            answers.Add(vcpu.HostCpu.LazyInterruptPending());
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            answers.Add(vcpu.HostCpu.LazyInterruptPending());
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        });

        new ScriptedHost(port).Run(new HostScript().At(HostMoment.InterruptsOff, host => host.Interrupt()));

        Assert.Equal([true, false], answers);
    }

    [Fact]
    public void SignalInTheGuest_IsThereAfterTheExit()
    {
        bool? signal = null;
        var port = new LoopPort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                _ = vcpu.EnterGuest();
            }

            signal = vcpu.Task.SignalPending();
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        });

        new ScriptedHost(port).Run(new HostScript().Signal());

        Assert.True(signal);
    }

    [Fact]
    public void RequestOfAVcpuOutsideTheGuest_SendsNoInterrupt()
    {
        var port = new ModePort(vcpu =>
        {
            vcpu.HostCpu.DisableInterrupts();
            bool waits = vcpu.HostCpu.LazyInterruptPending();
            vcpu.HostCpu.EnableInterrupts();
            return waits || !vcpu.TestRequest(VcpuRequest.Event) ? 1 : 0;
        });

        Assert.Equal(0, new ScriptedHost(port).Run(new HostScript().Request(HostMoment.InterruptsOff, VcpuRequest.Event)).Result);
    }

    [Theory]
    [InlineData(true, "ExternalInterrupt")]
    [InlineData(false, "Halt")]
    public void RequestOfAPublishedThreadCpu_EndsTheGuestAtOnce(bool publish, string exit)
    {
        var port = new ThreadCpuPort(publish);

        HostRun run = new ScriptedHost(port).Run(
            new HostScript().Request(HostMoment.Entry, VcpuRequest.Event).Exit(GuestExitReason.Halt));

        Assert.Contains($"EnterGuest() = {exit}", run.Trace);
    }

    [Fact]
    public void RequestOfASieVcpu_EndsTheGuestAtOnceUntilItIsHandled()
    {
        HostRun run = new ScriptedHost(new SiePort()).Run(
            new HostScript().Request(HostMoment.Start, VcpuRequest.Event).Exit(GuestExitReason.Halt));

        Assert.Equal(["EnterGuest() = ExternalInterrupt", "EnterGuest() = Halt"], run.Trace.Where(call => call.StartsWith("Enter", StringComparison.Ordinal)));
    }

    [Port("thread cpu", Publication = Publication.ThreadCpu)]
    private sealed class ThreadCpuPort(bool publish) : ArchPort
    {
        public override int Run(Vcpu vcpu)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (publish)
            {
                vcpu.PublishThreadCpu();
            }

            if (!vcpu.Task.TransferWorkPending())
            {
                _ = vcpu.EnterGuest();
            }

            vcpu.ClearThreadCpu();
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }
    }

    [Port("sie", Publication = Publication.SieControl)]
    private sealed class SiePort : ArchPort
    {
        public override int Run(Vcpu vcpu)
        {
            for (int entry = 0; entry < 2; entry++)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    _ = vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
                vcpu.Sie.ClearRequest();
            }

            return 0;
        }
    }
}
