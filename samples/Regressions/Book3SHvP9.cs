// history: powerpc HV P9 | between 7.2.13 and 7.3.4 | the check knows signals and NEED_RESCHED only; nothing drains | PowerPC/Book3SHvP9
// history: #1 | between 7.2.13 and 7.3.4 | no NOTIFY_RESUME and no NEED_RESCHED_LAZY: cpu.max is ignored | PowerPC/Book3SHvP9
namespace VcpuLint.Regressions;

/// <summary>
/// Book3S HV on POWER9 and later as in 7.2, <c>arch/powerpc/kvm/book3s_hv.c</c>: <c>kvmppc_vcpu_run_hv</c>, <c>kvmhv_run_single_vcpu</c>.
/// Fact: the loop looks for signals and for NEED_RESCHED, and for nothing else. NOTIFY_RESUME and NEED_RESCHED_LAZY are neither drained
/// before an entry nor checked with interrupts off. Fixed between 7.2.13 and 7.3.4 (the series of June 2026).
/// Seen: guests ran past their CPU limit. Since e1fad12dcb66 (6.18) a task over its <c>cpu.max</c> is only dequeued by task work, which
/// NOTIFY_RESUME announces; and with lazy preemption a guest kept the CPU until the tick made the wish to reschedule an urgent one.
/// </summary>
[Port("powerpc/book3s-hv-p9", Publication = Publication.ThreadCpu)]
public sealed class Book3SHvP9 : ArchPort
{
    private const int ResumeGuest = 0;
    private const int ResumeHost = 2;
    private const int ResumePageFault = 4;
    private const ulong TopOfMemory = 1ul << 30;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Task.SignalPending())
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            return -Errno.EINTR;
        }

        int result;
        do
        {
            result = RunSingleVcpu(vcpu); // expect: VCPU1002 NotifyResume, NeedReschedLazy; VCPU1103
            if (result == ResumePageFault)
            {
                vcpu.SrcuReadLock();
                result = HandlePageFault(vcpu);
                vcpu.SrcuReadUnlock();
            }
        }
        while (result == ResumeGuest);

        return result;
    }

    private static int RunSingleVcpu(Vcpu vcpu)
    {
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        SetUpMmu(vcpu.Vm);
        if (vcpu.Task.NeedResched())
        {
            vcpu.Task.CondResched();
        }

        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        if (vcpu.Task.SignalPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.Stats.SignalExits++;
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            return -Errno.EINTR;
        }

        if (vcpu.Task.NeedResched() || !vcpu.Vm.MmuReady)
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            return ResumeGuest;
        }

        vcpu.PublishThreadCpu();
        vcpu.InterruptPending = false;
        vcpu.SrcuReadLock();
        GuestExit exit = vcpu.EnterGuest();
        vcpu.SrcuReadUnlock();
        vcpu.ClearThreadCpu();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();

        int result = HandleExit(vcpu, exit);
        if (result == ResumeGuest && vcpu.Halted)
        {
            result = WaitWhileCeded(vcpu);
        }

        vcpu.Halted = false;
        return result;
    }

    private static void SetUpMmu(Vm vm)
    {
        vm.MmuSetupLock.Lock();
        vm.MmuReady = true;
        vm.MmuSetupLock.Unlock();
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                return ResumeGuest;
            case GuestExitReason.Decrementer:
                vcpu.InterruptPending = true;
                return ResumeGuest;
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                return ResumeGuest;
            case GuestExitReason.PageFault:
                return ResumePageFault;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return ResumeHost;
        }
    }

    private static int HandlePageFault(Vcpu vcpu)
    {
        if (vcpu.LastExit.Address < TopOfMemory)
        {
            return ResumeGuest;
        }

        vcpu.RunPage.ExitReason = ExitReason.Mmio;
        return ResumeHost;
    }

    private static int WaitWhileCeded(Vcpu vcpu)
    {
        int result = ResumeGuest;
        while (true)
        {
            vcpu.WaitQueue.Prepare(HostTaskState.Interruptible);
            if (vcpu.Task.SignalPending())
            {
                vcpu.Stats.SignalExits++;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                result = -Errno.EINTR;
                break;
            }

            if (vcpu.Runnable)
            {
                break;
            }

            vcpu.Task.Schedule();
        }

        vcpu.WaitQueue.Finish();
        return result;
    }
}
