// history: #19 | none, a comment of 7.3 | a fast exit goes back into the guest, and nobody looks for work or requests | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86, the inner loop of <c>vcpu_enter_guest</c> (<c>arch/x86/kvm/x86.c</c>), without the second <c>kvm_vcpu_exit_request</c>.
/// Fact: an exit on the fast path goes straight back into the guest, with interrupts still off. What was raised while the guest ran has ended
/// it, and its interrupt is spent with that: nobody has looked for the work or the request since.
/// Seen: only in a comment of 7.3 (<c>arch/x86/kvm/vmx/tdx.c</c>), which says why TDX does not go back to the guest there: a requester that
/// waits until the vCPU is out of guest mode would wait for as long as the guest makes such exits.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86FastPathWithoutCheck : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.CheckRequest(VcpuRequest.TlbFlush);
            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                GuestExit exit;
                do
                {
                    exit = vcpu.EnterGuest(); // expect: VCPU1001; VCPU1007
                }
                while (exit.IsFastPath);
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Task.TransferWorkPendingHint())
            {
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }
}
