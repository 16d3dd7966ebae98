// history: powerpc PR | between 7.2.13 and 7.3.4 | the check knows signals and NEED_RESCHED only; nothing drains | PowerPC/Book3SPr
// history: powerpc BookE | between 7.2.13 and 7.3.4 | the check knows signals and NEED_RESCHED only; nothing drains | PowerPC/BookE
// history: #1 | between 7.2.13 and 7.3.4 | no NOTIFY_RESUME and no NEED_RESCHED_LAZY: cpu.max is ignored | PowerPC/Book3SPr
namespace VcpuLint.Regressions;

/// <summary>
/// Book3S PR and BookE as in 7.2, <c>arch/powerpc/kvm/powerpc.c</c>: <c>kvmppc_prepare_to_enter</c>, called by <c>kvmppc_vcpu_run_pr</c> and
/// <c>kvmppc_handle_exit_pr</c> (BookE: <c>kvmppc_vcpu_run</c> and <c>kvmppc_handle_exit</c>).
/// Fact: with interrupts off it looks for NEED_RESCHED, for which it calls <c>cond_resched</c>, and for signals. NOTIFY_RESUME and
/// NEED_RESCHED_LAZY are neither drained nor checked. Fixed between 7.2.13 and 7.3.4 (the series of June 2026).
/// Seen: as on Book3S HV, a guest ran past its CPU limit, because nothing ran the task work that dequeues its task.
/// </summary>
[Port("powerpc/book3s-pr", Publication = Publication.VcpuMode)]
public sealed class Book3SPrAndBookE : ArchPort
{
    private const int ResumeGuest = 0;
    private const int ResumeHost = 2;

    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        int result = PrepareToEnter(vcpu); // expect: VCPU1103
        if (result > 0)
        {
            do
            {
                GuestExit exit = vcpu.EnterGuest(); // expect: VCPU1002 NotifyResume, NeedReschedLazy
                result = HandleExit(vcpu, exit);
            }
            while (result == ResumeGuest);
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        return result;
    }

    private static int PrepareToEnter(Vcpu vcpu)
    {
        int result;
        vcpu.HostCpu.DisableInterrupts();
        while (true)
        {
            if (vcpu.Task.NeedResched())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.Task.CondResched();
                vcpu.HostCpu.DisableInterrupts();
                continue;
            }

            if (vcpu.Task.SignalPending())
            {
                vcpu.Stats.SignalExits++;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                result = -Errno.EINTR;
                break;
            }

            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            if (vcpu.RequestPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.CheckRequest(VcpuRequest.TlbFlush);
                vcpu.HostCpu.DisableInterrupts();
                continue;
            }

            return 1;
        }

        vcpu.HostCpu.EnableInterrupts();
        return result;
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        vcpu.HostCpu.EnableInterrupts();
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        switch (exit.Reason)
        {
            case GuestExitReason.ExternalInterrupt:
            case GuestExitReason.PageFault:
                break;
            case GuestExitReason.Halt:
                vcpu.Halted = true;
                vcpu.Block();
                vcpu.Halted = false;
                vcpu.ClearRequest(VcpuRequest.Unblock);
                break;
            default:
                vcpu.RunPage.ExitReason = ExitReason.InternalError;
                return ResumeHost;
        }

        int prepared = PrepareToEnter(vcpu);
        return prepared > 0 ? ResumeGuest : prepared;
    }
}
