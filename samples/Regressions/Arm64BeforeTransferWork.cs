// history: arm64 | 6caa5812e2d1 (5.15) | with interrupts off the check knows signals only | Arm64
// history: #2 | 6caa5812e2d1 (5.15) | check and drain cover a part of the work | Arm64
namespace VcpuLint.Regressions;

/// <summary>
/// arm64 as before 6caa5812e2d1 (5.15), <c>arch/arm64/kvm/arm.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>.
/// Fact: <c>cond_resched</c> stands at the top, and with interrupts off the loop looks for signals only: a wish to reschedule that comes
/// between the two is not seen before the next guest exit, and NOTIFY_RESUME is never seen.
/// Seen: a task that wanted the CPU waited for the next exit of the guest, and task work for the thread of a vCPU waited until the loop
/// returned to user space for another reason.
/// </summary>
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class Arm64BeforeTransferWork : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        int result = 1;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
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

            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (result <= 0 || vcpu.RequestPending())
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1002 NotifyResume, NeedResched, NeedReschedLazy
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            result = HandleExit(vcpu, exit);
        }

        return result;
    }

    private static void CheckVcpuRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Sleep))
        {
            vcpu.WaitQueue.WaitInterruptible();
        }

        // The handlers of the other requests are not part of the story.
        vcpu.CheckRequest(VcpuRequest.IrqPending);
        vcpu.CheckRequest(VcpuRequest.RecordSteal);
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
                vcpu.Block();
                vcpu.Halted = false;
                vcpu.ClearRequest(VcpuRequest.Unblock);
                return 1;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return 0;
        }
    }
}
