using VcpuLint.Samples.Tests.Support;

namespace VcpuLint.Samples.Tests.Regressions;

/// <summary>The harm of what the model does not assert, where a run shows it.</summary>
public sealed class UnassertedHarmTests
{
    /// <summary>VCPU1010: the guest goes on, and the task never passes through user mode.</summary>
    [Fact]
    public void NotificationHandledInPlace_DoesNotEndTheRun()
    {
        var script = new HostScript().Interrupted(ThreadFlags.NotifySignal).Interrupted(ThreadFlags.NotifySignal).Signal();

        HostRun run = new ScriptedHost(Regression.Named("NotifySignalHandledInPlace").Create()).Run(script);

        Assert.Equal((-Errno.EINTR, 3), (run.Result, run.Entries));
    }

    /// <summary>VCPU1103: while a memory slot is being deleted the handler neither ends nor drains, and no work but a signal gets it out.</summary>
    [Fact]
    public void FaultRetriedInTheKernel_GoesRoundUntilASignalComes()
    {
        ArchPort port = Regression.Named("TdxRetryUnderSrcu").Create();
        var script = new HostScript()
            .Exit(new GuestExit(GuestExitReason.PageFault), host => host.Vm.MmuReady = false)
            .Raise(HostMoment.InterruptsOn, ThreadFlags.NotifyResume);

        Assert.Null(Assert.Throws<RunLimitException>(() => new ScriptedHost(port).Run(script)).RuleId);
        HostRun run = new ScriptedHost(port).Run(script.Raise(HostMoment.InterruptsOn, ThreadFlags.SigPending));
        Assert.Equal((-Errno.EINTR, 1), (run.Result, run.Entries));
    }

    /// <summary>VCPU1009: the mask that is made of bit numbers holds NOTIFY_RESUME, so the loop leaves for work that is no signal.</summary>
    [Fact]
    public void BitsUsedAsMask_TakeTaskWorkForASignal()
    {
        var script = new HostScript().Raise(HostMoment.Start, ThreadFlags.NotifyResume);

        HostRun run = new ScriptedHost(Regression.Named("BitUsedAsMask").Create()).Run(script);

        Assert.Equal((-Errno.EINTR, 0), (run.Result, run.Entries));
    }
}
