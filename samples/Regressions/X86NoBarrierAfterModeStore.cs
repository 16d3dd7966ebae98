// history: #14 | 6b7e2d099148 (2011) | no full barrier between the store of the mode and the look at the requests | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as before 6b7e2d099148 (2011), <c>arch/x86/kvm/x86.c</c>: <c>vcpu_enter_guest</c>.
/// Fact: no full barrier stands between the store of the mode and the look at the requests, so that the CPU may do the look first. Then a
/// requester sees the old mode and sends no interrupt, and the vCPU does not see the request. The commit introduces the mode
/// EXITING_GUEST_MODE and the order that holds to this day: the vCPU stores and then looks, the requester requests and then looks.
/// Seen: no report is known; the window is a few instructions wide.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86NoBarrierAfterModeStore : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.CheckRequest(VcpuRequest.TlbFlush);
            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.Task.PrepareTransfer();
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest(); // expect: VCPU1007
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
