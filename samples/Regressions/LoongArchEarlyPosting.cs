// history: loongarch | before it was merged (6.7) | no check before the first entry, and signals only before a re-entry | LoongArch
namespace VcpuLint.Regressions;

/// <summary>
/// loongarch as it was posted up to v9, before the version that was merged (6.7), <c>arch/loongarch/kvm/vcpu.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>,
/// <c>_kvm_handle_exit</c>. It was shaped after mips.
/// Fact: nothing is looked at before the first entry. Before a re-entry <c>cond_resched</c> is called and, with interrupts off, signals are
/// looked at. The merged version has the generic drain and check before every entry.
/// Seen: nothing by users, because it was never merged so. A signal sent before the run would have waited for the first guest exit, and
/// task work until the loop returned to user space for another reason.
/// </summary>
[Port("loongarch", Publication = Publication.VcpuMode)]
public sealed class LoongArchEarlyPosting : ArchPort
{
    private const int ResumeHost = 0;
    private const int ResumeGuest = 1;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Publish(vcpu);
        GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1001
        int result = HandleExit(vcpu, exit);
        while (result == ResumeGuest)
        {
            exit = vcpu.EnterGuest(); // expect: VCPU1002 NotifyResume, NeedResched, NeedReschedLazy
            result = HandleExit(vcpu, exit);
        }

        vcpu.HostCpu.EnableInterrupts();
        return result;
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.HostCpu.EnableInterrupts();
        int result = HandleFault(vcpu, exit);
        vcpu.Task.CondResched();
        vcpu.HostCpu.DisableInterrupts();
        if (result != ResumeGuest)
        {
            return result;
        }

        if (vcpu.Task.SignalPending())
        {
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            vcpu.Stats.SignalExits++;
            return -Errno.EINTR;
        }

        Publish(vcpu);
        return ResumeGuest;
    }

    /// <summary>The mode, and behind it the requests: those that are pending are met with interrupts off.</summary>
    private static void Publish(Vcpu vcpu)
    {
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (vcpu.RequestPending())
        {
            vcpu.CheckRequest(VcpuRequest.TlbFlush);
        }
    }

    private static int HandleFault(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                vcpu.Block();
                vcpu.Halted = false;
                vcpu.ClearRequest(VcpuRequest.Unblock);
                return ResumeGuest;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return ResumeHost;
            default:
                return ResumeGuest;
        }
    }
}
