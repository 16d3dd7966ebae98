// history: powerpc HV pre-P9 | between 7.2.13 and 7.3.4 | the check knows signals and NEED_RESCHED only; nothing drains | PowerPC/Book3SHvPreP9
// history: #1 | between 7.2.13 and 7.3.4 | no NOTIFY_RESUME and no NEED_RESCHED_LAZY: cpu.max is ignored | PowerPC/Book3SHvPreP9
namespace VcpuLint.Regressions;

/// <summary>
/// Book3S HV before POWER9 as in 7.2, <c>arch/powerpc/kvm/book3s_hv.c</c>: <c>kvmppc_run_vcpu</c>, <c>kvmppc_run_core</c>.
/// Fact: the runner of a virtual core lets others run if NEED_RESCHED is set (<c>cond_resched_lock</c>), and with interrupts off it looks
/// for NEED_RESCHED and for signals. NOTIFY_RESUME and NEED_RESCHED_LAZY are neither drained nor checked. Fixed between 7.2.13 and 7.3.4
/// (the series of June 2026).
/// Seen: guests ran past their CPU limit. Since e1fad12dcb66 (6.18) a task over its <c>cpu.max</c> is only dequeued by task work, which
/// NOTIFY_RESUME announces, and the runner never ran it.
/// </summary>
[Port("powerpc/book3s-hv-pre-p9", Publication = Publication.VcoreState)]
public sealed class Book3SHvPreP9 : ArchPort
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
        bool interrupted;
        do
        {
            result = RunVcpu(vcpu, out interrupted); // expect: VCPU1002 NotifyResume, NeedReschedLazy; VCPU1103
            if (result == ResumePageFault)
            {
                vcpu.SrcuReadLock();
                result = HandlePageFault(vcpu);
                vcpu.SrcuReadUnlock();
            }
        }
        while (result == ResumeGuest && !interrupted);

        // The signal was seen while another thread ran this vCPU; its exit is handled, and now the signal has its turn.
        return result == ResumeGuest ? LeaveForSignal(vcpu) : result;
    }

    private static int RunVcpu(Vcpu vcpu, out bool interrupted)
    {
        Vcore vcore = vcpu.Vcore;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        interrupted = false;

        vcore.Lock.Lock();
        vcpu.State = VcpuState.Runnable;
        while (vcpu.State == VcpuState.Runnable && !(interrupted = vcpu.Task.SignalPending()))
        {
            if (vcore.State != VcoreState.Inactive)
            {
                WaitForExec(vcpu, HostTaskState.Interruptible);
                continue;
            }

            EvictSignalled(vcore);
            if (vcpu.State != VcpuState.Runnable)
            {
                break;
            }

            vcore.Runner = vcpu;
            if (AllCeded(vcore))
            {
                VcoreBlocked(vcore);
            }
            else if (vcpu.Task.NeedResched())
            {
                vcore.State = VcoreState.Preempt;
                vcore.Lock.CondResched();
                vcore.State = VcoreState.Inactive;
            }
            else
            {
                RunCore(vcore);
            }

            vcore.Runner = null;
        }

        while (vcpu.State == VcpuState.Runnable && vcore.State is VcoreState.Running or VcoreState.Exiting)
        {
            WaitForExec(vcpu, HostTaskState.Uninterruptible);
        }

        if (vcpu.State == VcpuState.Runnable)
        {
            RemoveRunnable(vcpu, LeaveForSignal(vcpu));
        }

        WakeNextRunner(vcore);
        vcore.Lock.Unlock();
        return vcpu.RunResult;
    }

    private static void RunCore(Vcore vcore)
    {
        HostCpu cpu = vcore.Runner.HostCpu;
        cpu.DisableInterrupts();
        if (cpu.LazyInterruptPending() || vcore.Runner.Task.NeedResched() || RecheckSignals(vcore))
        {
            cpu.EnableInterrupts();
            vcore.State = VcoreState.Inactive;
            return;
        }

        vcore.State = VcoreState.Running;
        cpu.DisablePreemption();
        vcore.Lock.Unlock();

        vcore.Runner.SrcuReadLock();
        vcore.EnterGuest();
        vcore.Runner.SrcuReadUnlock();

        vcore.Lock.Lock();
        vcore.State = VcoreState.Exiting;
        cpu.EnableInterrupts();
        vcore.Lock.Unlock();
        cpu.MemoryBarrier();
        cpu.EnablePreemption();

        vcore.Lock.Lock();
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable)
            {
                HandleExit(vcpu);
            }
        }

        vcore.State = VcoreState.Inactive;
    }

    /// <summary><c>recheck_signals_and_mmu</c>: the signals of the runner, whose task this is, and of the threads beside it.</summary>
    private static bool RecheckSignals(Vcore vcore)
    {
        if (vcore.Runner.Task.SignalPending())
        {
            return true;
        }

        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable && vcpu.Task.SignalPending())
            {
                return true;
            }
        }

        return false;
    }

    private static void HandleExit(Vcpu vcpu)
    {
        switch (vcpu.LastExit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                break;
            case GuestExitReason.Decrementer:
                vcpu.InterruptPending = true;
                break;
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                break;
            case GuestExitReason.PageFault:
                RemoveRunnable(vcpu, ResumePageFault);
                vcpu.RunQueue.WakeUp();
                break;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                RemoveRunnable(vcpu, ResumeHost);
                vcpu.RunQueue.WakeUp();
                break;
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

    private static int LeaveForSignal(Vcpu vcpu)
    {
        vcpu.Stats.SignalExits++;
        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        return -Errno.EINTR;
    }

    /// <summary><c>kvmppc_remove_runnable</c>: called with the lock of the vcore held.</summary>
    private static void RemoveRunnable(Vcpu vcpu, int result)
    {
        vcpu.State = VcpuState.BusyInHost;
        vcpu.RunResult = result;
    }

    /// <summary><c>kvmppc_wait_for_exec</c>: called and left with the lock of the vcore held.</summary>
    private static void WaitForExec(Vcpu vcpu, HostTaskState how)
    {
        vcpu.RunQueue.Prepare(how);
        if (vcpu.State == VcpuState.Runnable)
        {
            vcpu.Vcore.Lock.Unlock();
            vcpu.Task.Schedule();
            vcpu.Vcore.Lock.Lock();
        }

        vcpu.RunQueue.Finish();
    }

    /// <summary><c>kvmppc_vcore_blocked</c>: called and left with the lock of the vcore held.</summary>
    private static void VcoreBlocked(Vcore vcore)
    {
        vcore.WaitQueue.Prepare(HostTaskState.Interruptible);
        vcore.State = VcoreState.Sleeping;
        vcore.Lock.Unlock();
        vcore.Runner.Task.Schedule();
        vcore.Lock.Lock();
        vcore.State = VcoreState.Inactive;
        vcore.WaitQueue.Finish();
    }

    /// <summary>Whether no thread has anything to do; a thread with an interrupt has not ceded any more.</summary>
    private static bool AllCeded(Vcore vcore)
    {
        bool all = true;
        foreach (Vcpu vcpu in vcore.Threads)
        {
            vcpu.Halted &= !vcpu.InterruptPending;
            all &= vcpu.Halted || vcpu.State != VcpuState.Runnable;
        }

        return all;
    }

    /// <summary>Threads whose own task has a signal leave with it; the runner sees to it, because they sleep.</summary>
    private static void EvictSignalled(Vcore vcore)
    {
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcpu.State == VcpuState.Runnable && vcpu.Task.SignalPending())
            {
                RemoveRunnable(vcpu, LeaveForSignal(vcpu));
                vcpu.RunQueue.WakeUp();
            }
        }
    }

    /// <summary>A vcore that nobody runs needs a thread awake that does.</summary>
    private static void WakeNextRunner(Vcore vcore)
    {
        foreach (Vcpu vcpu in vcore.Threads)
        {
            if (vcore.State == VcoreState.Inactive && vcpu.State == VcpuState.Runnable)
            {
                vcpu.RunQueue.WakeUp();
                break;
            }
        }
    }
}
