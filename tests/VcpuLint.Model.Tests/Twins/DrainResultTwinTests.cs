namespace VcpuLint.Model.Tests.Twins;

/// <summary>VCPU1006: the drain said leave and the guest is entered.</summary>
public sealed class DrainResultTwinTests
{
    private static HostScript SignalInTheDrain => new HostScript()
        .Raise(HostMoment.Start, ThreadFlags.NotifySignal | ThreadFlags.NeedReschedLazy)
        .Signal();

    [Fact]
    public void SignalEatenAfterTheDrain_Throws1006()
    {
        // The flag is gone when the check is made, so that only the drain's result knew of the signal.
        ProtocolViolationException violation = Expect.Violation(
            "VCPU1006",
            new LoopPort(vcpu =>
            {
                _ = vcpu.HandleTransferWork();
                vcpu.Task.ClearFlags(ThreadFlags.TransferWork);
                return EnterIfClear(vcpu);
            }),
            SignalInTheDrain);

        Assert.Contains("drain said leave", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SignalTestAfterTheDroppedResult_IsSilent() =>
        Assert.Equal(2, new ScriptedHost(new LoopPort(vcpu =>
        {
            _ = vcpu.HandleTransferWork();
            vcpu.Task.ClearFlags(ThreadFlags.TransferWork);
            return vcpu.Task.SignalPending() ? -Errno.EINTR : EnterIfClear(vcpu);
        })).Run(SignalInTheDrain).Result);

    [Fact]
    public void LoopConditionThatTestsSignalsInsteadOfTheResult_IsSilent() =>
        Expect.LeavesForSignal(new LoopPort(vcpu =>
        {
            while (!vcpu.Task.SignalPending())
            {
                _ = vcpu.Task.HandleTransferWork();
                _ = EnterIfClear(vcpu);
            }

            return -Errno.EINTR;
        }));

    [Fact]
    public void DrainThatReturnedZeroAfterOneThatDidNot_IsSilent() =>
        Assert.Equal(2, new ScriptedHost(new LoopPort(vcpu =>
        {
            _ = vcpu.HandleTransferWork();
            vcpu.Task.ClearFlags(ThreadFlags.MustExit);
            return vcpu.HandleTransferWork() < 0 ? -Errno.EINTR : EnterIfClear(vcpu);
        })).Run(SignalInTheDrain).Result);

    /// <summary>Enters after a whole check of which no part looks at both kinds of signals, and so says nothing of the drain's result.</summary>
    private static int EnterIfClear(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.NotifySignal) && !vcpu.Task.TestFlags(ThreadFlags.NotifySignal))
        {
            _ = vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 2;
    }
}
