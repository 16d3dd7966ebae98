using VcpuLint.Model.Tests.Shapes;

namespace VcpuLint.Model.Tests.Scripts;

/// <summary>The steps of a script happen in their order; what does not happen is said; and nothing ever hangs.</summary>
public sealed class StoryTests
{
    [Fact]
    public void EntryWithoutAnExitLeft_SaysSo()
    {
        var exhausted = Assert.Throws<ScriptExhaustedException>(
            () => new ScriptedHost(new TopDrainPort()).Run(new HostScript().Exit(GuestExitReason.PageFault)));

        Assert.Contains("only 1 guest exits", exhausted.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WaitWithoutAWakeUpLeft_NamesTheCall()
    {
        var exhausted = Assert.Throws<ScriptExhaustedException>(
            () => new ScriptedHost(new TopDrainPort()).Run(new HostScript().Exit(GuestExitReason.Halt).Signal()));

        Assert.Contains("Block", exhausted.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void WakeUpAfterTheNextGuestExit_IsAnotherStory() => Assert.Contains(
        "no wake-up",
        Assert.Throws<ScriptExhaustedException>(() => new ScriptedHost(new TopDrainPort()).Run(
            new HostScript().Exit(GuestExitReason.Halt).Signal().WakeUp())).Message,
        StringComparison.Ordinal);

    [Fact]
    public void StepsPassedOverAndLeftOver_AreReported()
    {
        HostRun run = new ScriptedHost(new TopDrainPort()).Run(new HostScript()
            .Raise(HostMoment.Sleep, ThreadFlags.NotifyResume)
            .Signal()
            .Request(HostMoment.Entry, VcpuRequest.Nmi));

        Assert.Equal(["raise NotifyResume at Sleep", "request Nmi at Entry"], run.Unreached);
    }

    [Fact]
    public void LaterStep_WaitsForTheEarlierOne()
    {
        var order = new List<string>();
        new ScriptedHost(new TopDrainPort()).Run(new HostScript()
            .At(HostMoment.Entry, _ => order.Add("entry"))
            .Exit(GuestExitReason.PageFault)
            .At(HostMoment.InterruptsOff, _ => order.Add("off"))
            .At(HostMoment.InterruptsOn, _ => order.Add("on"))
            .Signal());

        // Interrupts are on only once more before the last entry, and that is before they are off.
        Assert.Equal(["entry", "off"], order);
    }

    [Fact]
    public void ExitsAreGivenInTheirOrderWithAllTheySay()
    {
        var exits = new List<GuestExit>();
        var port = new LoopPort(vcpu =>
        {
            for (int entry = 0; entry < 3; entry++)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    exits.Add(vcpu.EnterGuest());
                }

                vcpu.HostCpu.EnableInterrupts();
                Assert.Equal(exits[^1], vcpu.LastExit);
            }

            return 0;
        });
        var write = new GuestExit(GuestExitReason.MsrWrite, IsFastPath: true) { Index = 0x6e0, Value = 5 };
        var fault = new GuestExit(GuestExitReason.PageFault) { Address = 0x1000, IsWrite = true };

        new ScriptedHost(port).Run(new HostScript().Exit(write).Exit(fault).ThenAlways(GuestExitReason.Decrementer));

        Assert.Equal([write, fault, new GuestExit(GuestExitReason.Decrementer)], exits);
    }

    [Fact]
    public void SameScript_GivesTheSameRun()
    {
        HostScript script = new HostScript()
            .Exit(GuestExitReason.PageFault, ThreadFlags.NotifyResume)
            .Request(HostMoment.Sleep, VcpuRequest.TlbFlush)
            .Exit(GuestExitReason.Halt)
            .WakeUp()
            .Signal();

        HostRun first = new ScriptedHost(new TailDrainPort()).Run(script);
        HostRun second = new ScriptedHost(new TailDrainPort()).Run(script);

        Assert.Equal(first.Trace, second.Trace);
        Assert.Empty(first.Unreached);
        Assert.Contains("[raise NotifyResume for vcpu 0]", first.Trace);
        Assert.Contains("[request TlbFlush of vcpu 0]", first.Trace);
    }

    [Fact]
    public void WithoutAHost_TheModelSaysWhatIsMissing()
    {
        var vm = new Vm();

        Assert.Contains(
            "ScriptedHost",
            Assert.Throws<InvalidOperationException>(() => vm.Vcpus[0].EnterGuest()).Message,
            StringComparison.Ordinal);
        Assert.Throws<InvalidOperationException>(() => HostTask.Current);
    }

    [Fact]
    public void HostOfARunThatThrew_IsGone()
    {
        Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(new LoopPort(vcpu =>
        {
            _ = vcpu.EnterGuest();
            return 0;
        })).Run(new HostScript()));

        Assert.Throws<InvalidOperationException>(() => HostTask.Current);
    }

    [Fact]
    public void PortWithoutAttribute_IsAHardwarePortThatPublishesNothing()
    {
        Assert.Equal(0, new ScriptedHost(new PlainPort()).Run(new HostScript().Exit(GuestExitReason.Halt)).Result);
    }

    [Fact]
    public void MessageOfAViolation_TellsTheLastCalls()
    {
        var violation = Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(new LoopPort(vcpu =>
        {
            vcpu.SrcuReadLock();
            _ = vcpu.Task.SignalPending();
            _ = vcpu.EnterGuest();
            return 0;
        })).Run(new HostScript()));

        Assert.Contains("Lock(Srcu); Test(SigPending, NotifySignal) = False", violation.Message, StringComparison.Ordinal);
    }

    private sealed class PlainPort : ArchPort
    {
        public override int Run(Vcpu vcpu)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                _ = vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }
    }
}
