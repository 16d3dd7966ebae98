// history: #12 | 2bc2694fe20b (6.18) | a fault is retried in the kernel, under the SRCU lock that the deletion of its memory slot waits for | X86
namespace VcpuLint.Regressions;

/// <summary>
/// TDX as before 2bc2694fe20b (6.18), <c>arch/x86/kvm/vmx/tdx.c</c>: the local retry of an EPT violation.
/// Fact: a fault that cannot be resolved yet is tried again in the handler of the exit, for as long as no signal is pending. It runs inside the
/// SRCU read section of <c>vcpu_run</c>; if the memory slot is being deleted, the deletion waits for that section to end.
/// Seen: the deletion could not finish, because the fault was retried until it would have. Nor did such a loop run task work or obey a wish
/// to reschedule that only the tail of the run loop drains.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class TdxRetryUnderSrcu : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result;
        do
        {
            EnterGuest(vcpu);
            HandleEptViolation(vcpu); // expect: VCPU1103
            vcpu.SrcuReadUnlock();
            result = vcpu.HandleTransferWork();
            vcpu.SrcuReadLock();
        }
        while (result == 0);

        vcpu.SrcuReadUnlock();
        return result;
    }

    private static void HandleEptViolation(Vcpu vcpu)
    {
        // The page tables are not ready while the slot is being deleted.
        while (!vcpu.Vm.MmuReady)
        {
            if (vcpu.Task.SignalPending())
            {
                break;
            }

            vcpu.Task.CondResched();
        }
    }

    private static void EnterGuest(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.TlbFlush);
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.SrcuReadUnlock();
        vcpu.HostCpu.MemoryBarrier();
        vcpu.Task.PrepareTransfer();
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.SrcuReadLock();
    }
}
