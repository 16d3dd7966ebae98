// history: #10 | af934432e4a1 (6.2) | the drain's error is looked at after the requests and the preparation of an entry | RiscV
namespace VcpuLint.Regressions;

/// <summary>
/// riscv as before af934432e4a1 (6.2), <c>arch/riscv/kvm/vcpu.c</c>: <c>kvm_arch_vcpu_ioctl_run</c>.
/// Fact: the drain's error was looked at only where the entry is given up, so that a loop which had to leave handled the requests first and
/// prepared an entry. The drain is made inside the read section of the memory map, and the check is not prepared; both still are so.
/// Seen: work for nothing, and requests taken by a loop that does not enter the guest any more. The commit makes it leave at once.
/// </summary>
[Port("riscv", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class RiscVDrainErrorTooLate : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        int result = 1;
        vcpu.RunPage.ExitReason = ExitReason.Unknown;
        vcpu.SrcuReadLock();
        while (result > 0)
        {
            result = vcpu.HandleTransferWork(); // expect: VCPU1101
            if (result == 0)
            {
                result = 1;
            }

            vcpu.CheckRequest(VcpuRequest.TlbFlush); // expect: VCPU1105
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.MemoryBarrier();
            if (result <= 0 || vcpu.RequestPending() || vcpu.Task.TransferWorkPending()) // expect: VCPU1102
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                vcpu.SrcuReadLock();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            if (exit.Reason == GuestExitReason.Mmio)
            {
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                result = 0;
            }
        }

        vcpu.SrcuReadUnlock();
        return result;
    }
}
