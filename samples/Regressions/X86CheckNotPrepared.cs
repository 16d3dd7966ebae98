// history: #4 | 4ae7dc97f726 (5.12) | a wake-up of RCU after the last check is lost until the next exit | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 as before 4ae7dc97f726 (5.12), <c>arch/x86/kvm/x86.c</c>: <c>vcpu_enter_guest</c>, <c>kvm_vcpu_exit_request</c>.
/// Fact: nothing flushed the deferred wake-ups of RCU before the last check. On a nohz_full CPU such a wake-up may ask for a reschedule,
/// and when that happened after the check nobody looked any more. The commit adds <c>xfer_to_guest_mode_prepare</c>.
/// Seen: the wake-up was lost until the next guest exit, and on such a CPU nothing else ends the guest soon.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86CheckNotPrepared : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending()) // expect: VCPU1102
            {
                vcpu.EnterGuest();
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
