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
                return EnterIfClear(vcpu, () => vcpu.Task.TestFlags(ThreadFlags.Reschedule | ThreadFlags.NotifyResume)
                    || vcpu.Task.TestFlags(ThreadFlags.SigPending)
                    || vcpu.Task.TestFlags(ThreadFlags.NotifySignal));
            }),
            SignalInTheDrain);

        Assert.Contains("drain said leave", violation.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SignalTestAfterTheDroppedResult_IsSilent()
    {
        var port = new LoopPort(vcpu =>
        {
            while (!vcpu.Task.SignalPending())
            {
                _ = vcpu.Task.HandleTransferWork();
                _ = EnterIfClear(vcpu, vcpu.Task.TransferWorkPending);
            }

            return -Errno.EINTR;
        });

        Expect.LeavesForSignal(port);
    }

    [Fact]
    public void DrainThatReturnedZeroAfterOneThatDidNot_IsSilent()
    {
        var port = new LoopPort(vcpu =>
        {
            _ = vcpu.HandleTransferWork();
            vcpu.Task.ClearFlags(ThreadFlags.MustExit);
            return vcpu.HandleTransferWork() < 0 ? -Errno.EINTR : EnterIfClear(vcpu, vcpu.Task.TransferWorkPending);
        });

        Assert.Equal(2, new ScriptedHost(port).Run(SignalInTheDrain).Result);
    }

    private static int EnterIfClear(Vcpu vcpu, Func<bool> check)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!check())
        {
            _ = vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 2;
    }
}
