// history: x86 | 72c3c0fe54a3 (5.9) | the check knows signals and NEED_RESCHED only, and the tail reschedules instead of draining | X86
// history: #2 | 72c3c0fe54a3 (5.9) | check and drain cover a part of the work | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as before 72c3c0fe54a3 (5.9), <c>arch/x86/kvm/x86.c</c>: <c>vcpu_run</c>, <c>vcpu_enter_guest</c>, <c>kvm_vcpu_exit_request</c>.
/// Fact: the check with interrupts off is NEED_RESCHED or a signal, and the tail leaves for a signal or calls <c>cond_resched</c>.
/// Nothing in the loop looks for NOTIFY_RESUME, nor, in today's terms, for NEED_RESCHED_LAZY.
/// Seen: task work for the thread of a vCPU waited until the loop returned to user space for another reason. The commit was made because
/// POSIX timers were to do their work there; today the same loop would let a guest ignore its CPU limit.
/// </summary>
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class X86BeforeTransferWork : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = RunLoop(vcpu); // expect: VCPU1002 NotifyResume, NeedReschedLazy; VCPU1103
        vcpu.SrcuReadUnlock();
        return result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.Halted ? Block(vcpu) : EnterGuest(vcpu);
            if (result <= 0)
            {
                return result;
            }

            vcpu.ClearRequest(VcpuRequest.Unblock);
            if (vcpu.Task.SignalPending())
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
                return -Errno.EINTR;
            }

            if (vcpu.Task.NeedResched())
            {
                vcpu.SrcuReadUnlock();
                vcpu.Task.CondResched();
                vcpu.SrcuReadLock();
            }
        }
    }

    private static int EnterGuest(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TripleFault))
        {
            vcpu.RunPage.ExitReason = ExitReason.Shutdown;
            return 0;
        }

        // The handlers of the other requests are not part of the story.
        vcpu.CheckRequest(VcpuRequest.ClockUpdate);
        vcpu.CheckRequest(VcpuRequest.TlbFlush);
        bool injects = vcpu.CheckRequest(VcpuRequest.Event) && vcpu.InterruptPending;

        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.SrcuReadUnlock();
        vcpu.HostCpu.MemoryBarrier();
        if (ExitRequest(vcpu))
        {
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            if (injects)
            {
                vcpu.MakeRequest(VcpuRequest.Event);
            }

            return 1;
        }

        GuestExit exit = vcpu.EnterGuest();
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
        return HandleExit(vcpu, exit);
    }

    private static bool ExitRequest(Vcpu vcpu) =>
        vcpu.Mode == VcpuMode.ExitingGuestMode || vcpu.RequestPending() || vcpu.Task.NeedResched() || vcpu.Task.SignalPending();

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.PageFault:
                return 1;
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                return 1;
            case GuestExitReason.IoPort:
                vcpu.RunPage.ExitReason = ExitReason.Io;
                return 0;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
        }
    }

    private static int Block(Vcpu vcpu)
    {
        vcpu.SrcuReadUnlock();
        vcpu.Block();
        vcpu.SrcuReadLock();
        vcpu.Halted = !vcpu.Runnable;
        return 1;
    }
}
