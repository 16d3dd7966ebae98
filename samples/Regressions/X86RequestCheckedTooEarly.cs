// history: #13 | d4acf7e7abe4 (2008) | a request that comes after the look and before interrupts are off is missed | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as before d4acf7e7abe4 (2008), <c>arch/x86/kvm/x86.c</c>: <c>vcpu_enter_guest</c>.
/// Fact: requests are looked for with interrupts on, and not again before the entry. One that is made after that look and before the mode is
/// stored finds a vCPU that says it is outside the guest, so that its maker sends no interrupt. The commit cancels the entry if any
/// request is pending then.
/// Seen: such a request, for example to flush translations, waited until the next guest exit.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86RequestCheckedTooEarly : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.RequestPending())
            {
                vcpu.CheckRequest(VcpuRequest.TlbFlush);
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            vcpu.Task.PrepareTransfer();
            if (!vcpu.Task.TransferWorkPending())
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
