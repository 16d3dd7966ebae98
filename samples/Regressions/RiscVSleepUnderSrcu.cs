// history: #11 | be82abe6a76b (5.19) | a vCPU that is stopped waits inside an SRCU read section | RiscV
namespace VcpuLint.Regressions;

/// <summary>
/// riscv as before be82abe6a76b (5.19), <c>arch/riscv/kvm/vcpu.c</c>: <c>kvm_riscv_check_vcpu_requests</c>.
/// Fact: a vCPU that is stopped waits to be started, without a bound, and the loop held the read section of the memory map meanwhile. The
/// loop around it also is the one before 9c00fbdd93a2, which looks for signals only.
/// Seen: whoever changed the memory map or the event descriptors of the VM hung in <c>synchronize_srcu</c> for as long as that vCPU was
/// stopped, which may be for ever: a deadlock.
/// </summary>
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class RiscVSleepUnderSrcu : ArchPort
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
            CheckVcpuRequests(vcpu); // expect: VCPU1101
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
            vcpu.WaitQueue.WaitInterruptible();
        }
    }

    private static int HandleExit(Vcpu vcpu, GuestExit exit)
    {
        switch (exit.Reason)
        {
            case GuestExitReason.Halt:
                // The guest stops this vCPU.
                vcpu.MakeRequest(VcpuRequest.Sleep);
                return 1;
            case GuestExitReason.Mmio:
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            default:
                return 1;
        }
    }
}
