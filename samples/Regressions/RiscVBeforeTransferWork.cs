// history: riscv | 9c00fbdd93a2 (6.1) | with interrupts off the check knows signals only | RiscV
// history: #2 | 9c00fbdd93a2 (6.1) | check and drain cover a part of the work | RiscV
namespace VcpuLint.Regressions;

/// <summary>
/// riscv as before 9c00fbdd93a2 (6.1), <c>arch/riscv/kvm/vcpu.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>.
/// Fact: <c>cond_resched</c> stands at the top, and with interrupts off the loop looks for signals only: a wish to reschedule that comes
/// between the two is not seen before the next guest exit, and NOTIFY_RESUME is never seen.
/// Seen: task work for the thread of a vCPU waited until the loop returned to user space for another reason; today the same loop would let a
/// guest ignore its CPU limit.
/// </summary>
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class RiscVBeforeTransferWork : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        int result = 1;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.SrcuReadLock();
        while (result > 0)
        {
            vcpu.Task.CondResched();
            CheckVcpuRequests(vcpu);
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                result = -Errno.EINTR;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
            }

            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.MemoryBarrier();
            if (result <= 0 || vcpu.RequestPending())
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                vcpu.SrcuReadLock();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1002 NotifyResume, NeedResched, NeedReschedLazy
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            result = HandleExit(vcpu, exit);
        }

        vcpu.SrcuReadUnlock();
        return result;
    }

    private static void CheckVcpuRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Sleep))
        {
            vcpu.SrcuReadUnlock();
            vcpu.WaitQueue.WaitInterruptible();
            vcpu.SrcuReadLock();
        }

        // The handlers of the other requests are not part of the story.
        vcpu.CheckRequest(VcpuRequest.TlbFlush);
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.PageFault:
                return 1;
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                vcpu.SrcuReadUnlock();
                vcpu.Block();
                vcpu.SrcuReadLock();
                vcpu.Halted = false;
                vcpu.ClearRequest(VcpuRequest.Unblock);
                return 1;
            default:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
        }
    }
}
