namespace VcpuLint.Model.Tests.Twins;

/// <summary>Loops that get nowhere end with <see cref="RunLimitException"/>, which names VCPU1004 or VCPU1006 where they explain it.</summary>
public sealed class EndlessRunTests
{
    [Fact]
    public void SpinOnTheCheckWithoutADrain_Is1004()
    {
        var port = new LoopPort(vcpu => EnterWhenClear(vcpu, () => { }));

        RunLimitException limit = Run(port, new HostScript().Raise(HostMoment.Start, ThreadFlags.NotifyResume));

        Assert.Equal("VCPU1004", limit.RuleId);
        Assert.Equal(ThreadFlags.TransferWork, limit.Flags);
        Assert.Contains("NotifyResume", limit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SpinOnTheCheckWithScheduleOnly_Is1004WithoutTheReschedulingFlags()
    {
        var port = new LoopPort(vcpu => EnterWhenClear(vcpu, vcpu.Task.Schedule));

        RunLimitException limit = Run(port, new HostScript().Raise(HostMoment.Start, ThreadFlags.NotifyResume | ThreadFlags.NeedResched));

        Assert.Equal("VCPU1004", limit.RuleId);
        Assert.Equal(ThreadFlags.NotifyResume, limit.Flags & ThreadFlags.NotifyResume);
    }

    [Fact]
    public void SpinWithScheduleOnlyAndNothingButReschedules_ComesToTheEntry()
    {
        var port = new LoopPort(vcpu => EnterWhenClear(vcpu, vcpu.Task.Schedule));

        HostRun run = new ScriptedHost(port).Run(
            new HostScript().Raise(HostMoment.Start, ThreadFlags.NeedResched).Exit(GuestExitReason.Halt));

        Assert.Equal(1, run.Entries);
    }

    [Fact]
    public void DrainResultDroppedInALoop_Is1006()
    {
        var port = new LoopPort(vcpu => EnterWhenClear(vcpu, () => vcpu.HandleTransferWork()));

        RunLimitException limit = Run(port, new HostScript().Raise(HostMoment.Start, ThreadFlags.SigPending));

        Assert.Equal(("VCPU1006", ThreadFlags.MustExit), (limit.RuleId, limit.Flags));
    }

    [Fact]
    public void RightLoopUnderAScriptThatNeverEnds_NamesNoRule()
    {
        var port = new LoopPort(vcpu =>
        {
            while (vcpu.HandleTransferWork() == 0)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    _ = vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }

            return -Errno.EINTR;
        });

        RunLimitException limit = Run(port, new HostScript().ThenAlways(GuestExitReason.Mmio, ThreadFlags.NotifyResume));

        Assert.Null(limit.RuleId);
        Assert.Contains("50 entries", limit.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DrainThatIsAlwaysGivenNewWork_Ends()
    {
        var script = new HostScript().Raise(HostMoment.Start, ThreadFlags.NeedResched);
        for (int i = 0; i < 1000; i++)
        {
            script.Raise(HostMoment.Sleep, ThreadFlags.NeedResched);
        }

        RunLimitException limit = Run(new LoopPort(vcpu => vcpu.HandleTransferWork()), script);

        Assert.Null(limit.RuleId);
    }

    [Fact]
    public void WaitForAConditionThatNeverHolds_Ends()
    {
        var port = new LoopPort(vcpu =>
        {
            vcpu.Halted = true;
            vcpu.Block();
            return 0;
        });

        var script = new HostScript();
        for (int i = 0; i < 1000; i++)
        {
            script.WakeUp(_ => { });
        }

        Assert.Null(Run(port, script).RuleId);
    }

    private static RunLimitException Run(ArchPort port, HostScript script) =>
        Assert.Throws<RunLimitException>(() => new ScriptedHost(port) { Limits = new HostLimits(Calls: 500, Entries: 50) }.Run(script));

    private static int EnterWhenClear(Vcpu vcpu, Action handle)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                _ = vcpu.EnterGuest();
                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }

            vcpu.HostCpu.EnableInterrupts();
            handle();
        }
    }
}
