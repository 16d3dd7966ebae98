namespace VcpuLint.Model.Tests.Scripts;

/// <summary>What a script raises is there at the moment it says, and the calls of the model do with it what the kernel's do.</summary>
public sealed class RaisedWorkTests
{
    [Theory]
    [InlineData(HostMoment.Start, "False, False")]
    [InlineData(HostMoment.InterruptsOn, "True, True")]
    [InlineData(HostMoment.LastInterruptsOn, "False, True")]
    [InlineData(HostMoment.InterruptsOff, "False, True")]
    public void Moment_DecidesWhichTestSeesTheFlag(HostMoment moment, string expected)
    {
        var seen = new List<bool>();
        var port = new LoopPort(vcpu =>
        {
            vcpu.Task.ClearFlags(ThreadFlags.TransferWork);
            seen.Add(vcpu.Task.TransferWorkPendingHint());
            vcpu.HostCpu.DisableInterrupts();
            seen.Add(vcpu.Task.TransferWorkPending());
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        });
        var script = new HostScript();
        if (moment == HostMoment.InterruptsOn)
        {
            // The first such moment is before the flags are cleared.
            script.At(moment, _ => { });
        }

        new ScriptedHost(port).Run(script.Raise(moment, ThreadFlags.NotifyResume));

        Assert.Equal(expected, string.Join(", ", seen));
    }

    [Theory]
    [InlineData(ThreadFlags.None, 0, ThreadFlags.None)]
    [InlineData(ThreadFlags.NotifyResume, 0, ThreadFlags.None)]
    [InlineData(ThreadFlags.NeedResched | ThreadFlags.NotifyResume, 0, ThreadFlags.None)]
    [InlineData(ThreadFlags.NeedReschedLazy, 0, ThreadFlags.None)]
    [InlineData(ThreadFlags.SigPending, -Errno.EINTR, ThreadFlags.SigPending)]
    [InlineData(ThreadFlags.NotifySignal | ThreadFlags.NotifyResume, -Errno.EINTR, ThreadFlags.NotifySignal | ThreadFlags.NotifyResume)]
    public void Drain_HandlesAllUnlessASignalIsPending(ThreadFlags raised, int result, ThreadFlags left) =>
        Assert.Equal((result, left), AfterCall(raised, vcpu => vcpu.Task.HandleTransferWork()));

    [Fact]
    public void Drain_GoesRoundForWorkRaisedWhileItSleeps() => Assert.Equal(
        (-Errno.EINTR, ThreadFlags.SigPending),
        AfterCall(
            ThreadFlags.NeedResched,
            vcpu => vcpu.Task.HandleTransferWork(),
            script => script.Raise(HostMoment.Sleep, ThreadFlags.NotifyResume).Raise(HostMoment.Sleep, ThreadFlags.SigPending)));

    [Theory]
    [InlineData(ThreadFlags.NotifyResume, 0, ExitReason.Unknown, 0)]
    [InlineData(ThreadFlags.SigPending, -Errno.EINTR, ExitReason.Interrupted, 1)]
    public void WrappedDrain_SetsTheExitReasonOnlyIfItSaysLeave(ThreadFlags raised, int result, ExitReason reason, long exits)
    {
        var host = new ScriptedHost(new LoopPort(vcpu => vcpu.HandleTransferWork()));

        Assert.Equal(result, host.Run(new HostScript().Raise(HostMoment.Start, raised)).Result);
        Assert.Equal((reason, exits), (host.Vm.Vcpus[0].RunPage.ExitReason, host.Vm.Vcpus[0].Stats.SignalExits));
    }

    [Fact]
    public void CondResched_HandlesRescheduling() =>
        Assert.Equal(ThreadFlags.NotifyResume | ThreadFlags.SigPending, After(vcpu => vcpu.Task.CondResched()));

    [Fact]
    public void Schedule_HandlesRescheduling() =>
        Assert.Equal(ThreadFlags.NotifyResume | ThreadFlags.SigPending, After(vcpu => vcpu.Task.Schedule()));

    [Fact]
    public void ResumeUserModeWork_HandlesTaskWork() =>
        Assert.Equal(ThreadFlags.Reschedule | ThreadFlags.SigPending, After(vcpu => vcpu.Task.ResumeUserModeWork()));

    [Fact]
    public void HandWrittenDrain_IsADrainForTheNextEntry()
    {
        var port = new HypercallPort(vcpu =>
        {
            while (vcpu.Task.TransferWorkPendingHint())
            {
                if (vcpu.Task.SignalPending())
                {
                    return -Errno.EINTR;
                }

                if (vcpu.Task.TestFlags(ThreadFlags.Reschedule))
                {
                    vcpu.Task.Schedule();
                }

                if (vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
                {
                    vcpu.Task.ResumeUserModeWork();
                }
            }

            _ = vcpu.EnterGuest();
            return 0;
        });

        HostRun run = new ScriptedHost(port).Run(new HostScript()
            .Raise(HostMoment.Start, ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy)
            .Exit(GuestExitReason.Halt));

        Assert.Equal((0, 1), (run.Result, run.Entries));
    }

    [Fact]
    public void FlagsOfAnotherTask_AreItsOwn()
    {
        var vm = new Vm(vcpus: 2);
        string? seen = null;
        var port = new LoopPort(vcpu =>
        {
            seen = $"{vcpu.Task.SignalPending()}, {vcpu.Vm.Vcpus[1].Task.SignalPending()}";
            Assert.Same(vcpu.Task, HostTask.Current);
            Assert.Same(vcpu.HostCpu, HostCpu.Current);
            return vcpu.HandleTransferWork();
        });

        HostRun run = new ScriptedHost(port, vm).Run(
            new HostScript().At(HostMoment.Start, host => host.Raise(vm.Vcpus[1], ThreadFlags.SigPending)));

        Assert.Equal(("False, True", 0), (seen, run.Result));
    }

    [Fact]
    public void ReturnToUserSpace_DoesAllWork()
    {
        var host = new ScriptedHost(new LoopPort(vcpu => vcpu.HandleTransferWork()));

        Assert.Equal(-Errno.EINTR, host.Run(new HostScript().Raise(HostMoment.Start, ThreadFlags.SigPending)).Result);
        Assert.Equal(0, host.Run(new HostScript()).Result);
    }

    private static ThreadFlags After(Action<Vcpu> call) =>
        AfterCall(
            ThreadFlags.TransferWork & ~ThreadFlags.NotifySignal,
            vcpu =>
            {
                call(vcpu);
                return 0;
            }).Left;

    private static (int Result, ThreadFlags Left) AfterCall(
        ThreadFlags raised,
        Func<Vcpu, int> call,
        Func<HostScript, HostScript>? more = null)
    {
        ThreadFlags left = ThreadFlags.None;
        var port = new LoopPort(vcpu =>
        {
            int result = call(vcpu);
            foreach (ThreadFlag flag in Enum.GetValues<ThreadFlag>())
            {
                var mask = (ThreadFlags)(1 << (int)flag);
                left |= vcpu.Task.TestFlags(mask) ? mask : ThreadFlags.None;
            }

            return result;
        });
        HostScript script = new HostScript().Raise(HostMoment.Start, raised);
        return (new ScriptedHost(port).Run(more is null ? script : more(script)).Result, left);
    }
}
