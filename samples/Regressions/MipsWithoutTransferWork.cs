// history: mips | none, alive in 7.3.4 | no check before the first entry, and signals only before a re-entry | Mips
// history: #18 | none, alive in 7.3.4 | the first entry and the re-entry have different checks: none, and one that knows signals only | Mips
namespace VcpuLint.Regressions;

/// <summary>
/// mips (VZ) as in 7.3.4, and not repaired yet, <c>arch/mips/kvm/mips.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>, <c>__kvm_mips_handle_exit</c>.
/// Fact: nothing is looked at before the first entry. After an interrupt NEED_RESCHED is answered by <c>cond_resched</c>, and before a re-entry
/// signals are looked at with interrupts off. NOTIFY_RESUME is never looked at, and no wish to reschedule once interrupts are off.
/// Seen: as on powerpc up to 7.2, a guest can run past its CPU limit, because nothing runs the task work that dequeues its task; and a signal
/// sent before the run waits for the first guest exit.
/// </summary>
[Port("mips", Publication = Publication.VcpuMode)]
public sealed class MipsWithoutTransferWork : ArchPort
{
    private const int ResumeGuest = 0;
    private const int ResumeHost = 2;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        Publish(vcpu);
        GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1001
        int result = HandleExit(vcpu, exit); // expect: VCPU1103
        while (result == ResumeGuest)
        {
            exit = vcpu.EnterGuest(); // expect: VCPU1002 NotifyResume, NeedResched, NeedReschedLazy
            result = HandleExit(vcpu, exit);
        }

        vcpu.HostCpu.EnableInterrupts();
        return result == ResumeHost ? 0 : result;
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.HostCpu.EnableInterrupts();
        int result = HandleCause(vcpu, exit);
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

    /// <summary>The mode, and behind it the only request that there is; what it asks for is done with interrupts off.</summary>
    private static void Publish(Vcpu vcpu)
    {
        vcpu.PublishMode(VcpuMode.InGuestMode);
        if (vcpu.RequestPending())
        {
            vcpu.CheckRequest(VcpuRequest.TlbFlush);
        }
    }

    private static int HandleCause(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
                if (vcpu.Task.NeedResched())
                {
                    vcpu.Task.CondResched();
                }

                return ResumeGuest;
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
