namespace VcpuLint.Model.Tests.Twins;

/// <summary>VCPU1001, 1002 and 1003: what the port knows of the pending work at the entry.</summary>
public sealed class EntryTwinTests
{
    private const ThreadFlags Missing = ThreadFlags.NotifyResume | ThreadFlags.NeedReschedLazy;

    [Fact]
    public void NoLookAtAll_Throws1001() =>
        Expect.Violation("VCPU1001", new LoopPort(vcpu => Enter(vcpu)), flags: ThreadFlags.TransferWork);

    [Fact]
    public void NoLookSinceTheLastExit_Throws1001() =>
        Expect.Violation(
            "VCPU1001",
            new LoopPort(vcpu =>
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    while (vcpu.EnterGuest().IsFastPath)
                    {
                    }
                }

                vcpu.HostCpu.EnableInterrupts();
                return 0;
            }),
            new HostScript().Exit(new GuestExit(GuestExitReason.MsrWrite, IsFastPath: true)).Signal(),
            ThreadFlags.TransferWork);

    [Fact]
    public void LookAtAnothersWork_Throws1001() =>
        Assert.Equal(
            "VCPU1001",
            Assert.Throws<ProtocolViolationException>(() => new ScriptedHost(
                new LoopPort(vcpu => Enter(vcpu, () => vcpu.Vm.Vcpus[1].Task.TransferWorkPending())),
                new Vm(vcpus: 2)).Run(Expect.TwoEntries)).RuleId);

    [Fact]
    public void SignalAndReschedOnly_Throws1002NamingTheOthers() =>
        Expect.Violation(
            "VCPU1002",
            new LoopPort(vcpu => Enter(vcpu, () => vcpu.Task.SignalPending() || vcpu.Task.NeedResched())),
            flags: Missing);

    [Fact]
    public void PartialLookWithInterruptsOn_Throws1002() =>
        Expect.Violation(
            "VCPU1002",
            new LoopPort(vcpu => vcpu.Task.SignalPending() || vcpu.Task.NeedResched() ? 0 : Enter(vcpu)),
            flags: Missing);

    [Fact]
    public void WholeLookWithInterruptsOnAndPartialOneOff_Throws1002() =>
        Expect.Violation(
            "VCPU1002",
            new LoopPort(vcpu => vcpu.Task.TransferWorkPendingHint() ? 0 : Enter(vcpu, vcpu.Task.SignalPending)),
            flags: ThreadFlags.TransferWork & ~ThreadFlags.MustExit);

    [Fact]
    public void TwoPartialLooksThatCoverTheMask_Enter() =>
        Expect.LeavesForSignal(new LoopPort(vcpu => Loop(
            vcpu,
            () => vcpu.Task.SignalPending() || vcpu.Task.TestFlags(ThreadFlags.Reschedule | ThreadFlags.NotifyResume))));

    [Fact]
    public void HintWithInterruptsOff_Throws1003() =>
        Expect.Violation("VCPU1003", new LoopPort(vcpu => Enter(vcpu, vcpu.Task.TransferWorkPendingHint)));

    [Fact]
    public void WholeLookWithInterruptsOn_Throws1003() =>
        Expect.Violation("VCPU1003", new LoopPort(vcpu => vcpu.Task.TestFlags(ThreadFlags.TransferWork) ? 0 : Enter(vcpu)));

    [Fact]
    public void DrainOnly_Throws1003() =>
        Expect.Violation("VCPU1003", new LoopPort(vcpu => vcpu.HandleTransferWork() < 0 ? -Errno.EINTR : Enter(vcpu)));

    [Fact]
    public void DrainOnlyWithWorkRaisedAfterIt_Throws1003NamingIt() =>
        Expect.Violation(
            "VCPU1003",
            new LoopPort(vcpu => vcpu.HandleTransferWork() < 0 ? -Errno.EINTR : Enter(vcpu)),
            new HostScript().Raise(HostMoment.LastInterruptsOn, ThreadFlags.NotifyResume).Signal(),
            ThreadFlags.NotifyResume);

    [Fact]
    public void InterruptsEnabledSinceTheCheck_Throws1003() =>
        Expect.Violation(
            "VCPU1003",
            new LoopPort(vcpu =>
            {
                vcpu.HostCpu.DisableInterrupts();
                bool pending = vcpu.Task.TransferWorkPending();
                vcpu.HostCpu.EnableInterrupts();
                return pending ? 0 : Enter(vcpu);
            }));

    [Fact]
    public void SleptSinceTheCheck_Throws1003() =>
        Expect.Violation(
            "VCPU1003",
            new LoopPort(vcpu =>
            {
                vcpu.HostCpu.DisableInterrupts();
                bool pending = vcpu.Task.TransferWorkPending();
                vcpu.HostCpu.EnableInterrupts();
                vcpu.Task.CondResched();
                return pending ? 0 : Enter(vcpu);
            }));

    [Fact]
    public void AnsweredPendingAndEnteredAllTheSame_Throws1003() =>
        Expect.Violation(
            "VCPU1003",
            new LoopPort(vcpu => Enter(vcpu, () => vcpu.Task.TransferWorkPending() && false)),
            new HostScript().Raise(HostMoment.Start, ThreadFlags.NeedResched),
            ThreadFlags.TransferWork);

    [Fact]
    public void CheckWhoseAnswerIsIgnored_EntersWhileNothingIsPending() =>
        Assert.Equal(2, new ScriptedHost(new LoopPort(vcpu => Enter(vcpu, () => vcpu.Task.TransferWorkPending() && false))).Run(
            new HostScript().Exit(GuestExitReason.Halt)).Result);

    [Fact]
    public void HypercallAfterHint_Enters() =>
        Assert.Equal(2, new ScriptedHost(new HypercallPort(vcpu => vcpu.Task.TransferWorkPendingHint() ? 0 : Hypercall(vcpu))).Run(
            new HostScript().Exit(GuestExitReason.Halt)).Result);

    [Fact]
    public void HypercallWithoutHint_Throws1001() =>
        Expect.Violation("VCPU1001", new HypercallPort(Hypercall), flags: ThreadFlags.TransferWork);

    [Fact]
    public void HypercallAfterHandWrittenMaskWithoutLazy_Throws1002() =>
        Expect.Violation(
            "VCPU1002",
            new HypercallPort(vcpu => vcpu.Task.TestFlags(ThreadFlags.TransferWork & ~ThreadFlags.NeedReschedLazy) ? 0 : Hypercall(vcpu)),
            flags: ThreadFlags.NeedReschedLazy);

    [Fact]
    public void HypercallAlthoughHintAnsweredPending_Throws1003() =>
        Expect.Violation(
            "VCPU1003",
            new HypercallPort(vcpu =>
            {
                _ = vcpu.Task.TransferWorkPendingHint();
                return Hypercall(vcpu);
            }),
            new HostScript().Raise(HostMoment.Start, ThreadFlags.NotifyResume),
            ThreadFlags.TransferWork);

    [Fact]
    public void HypercallAfterTaskWorkWasSeenAndDone_Enters() =>
        Assert.Equal(2, new ScriptedHost(new HypercallPort(vcpu =>
        {
            if (vcpu.Task.SignalPending() || vcpu.Task.TestFlags(ThreadFlags.Reschedule))
            {
                return 0;
            }

            if (vcpu.Task.TestFlags(ThreadFlags.NotifyResume))
            {
                vcpu.Task.ResumeUserModeWork();
            }

            return Hypercall(vcpu);
        })).Run(new HostScript().Raise(HostMoment.Start, ThreadFlags.NotifyResume).Exit(GuestExitReason.Halt)).Result);

    [Fact]
    public void HypercallAfterADrainThatSaidLeave_Throws1006() =>
        Expect.Violation(
            "VCPU1006",
            new HypercallPort(vcpu =>
            {
                _ = vcpu.HandleTransferWork();
                return Hypercall(vcpu);
            }),
            new HostScript().Raise(HostMoment.Start, ThreadFlags.SigPending),
            ThreadFlags.SigPending);

    private static int Hypercall(Vcpu vcpu)
    {
        _ = vcpu.EnterGuest();
        return 2;
    }

    /// <summary>Enters once, unless the check, made with interrupts off, says that work is pending.</summary>
    private static int Enter(Vcpu vcpu, Func<bool>? check = null)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (check is null || !check())
        {
            _ = vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 2;
    }

    private static int Loop(Vcpu vcpu, Func<bool> check)
    {
        while (vcpu.HandleTransferWork() == 0)
        {
            _ = Enter(vcpu, check);
        }

        return -Errno.EINTR;
    }
}
