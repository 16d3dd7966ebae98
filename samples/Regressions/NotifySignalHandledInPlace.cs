// history: #5 | 3e684903a857 (2022) | NOTIFY_SIGNAL is handled in place, and the task never returns to user mode | X86
namespace VcpuLint.Regressions;

/// <summary>
/// The generic drain as before 3e684903a857 (2022), <c>kernel/entry/kvm.c</c>: <c>xfer_to_guest_mode_work</c>, in the loop of x86.
/// Fact: the drain cleared NOTIFY_SIGNAL and ran its work in place, as if it were NOTIFY_RESUME, and went back to the guest. Whoever raises
/// NOTIFY_SIGNAL wants the task to pass through user mode.
/// Seen: transitions of live patching, which wait for each task to leave the kernel, stalled on tasks that ran a guest (so far as is known).
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class NotifySignalHandledInPlace : ArchPort
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
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            int result = HandleWork(vcpu); // expect: VCPU1010
            if (result != 0)
            {
                return result;
            }
        }
    }

    private static int HandleWork(Vcpu vcpu)
    {
        if (vcpu.Task.TestFlags(ThreadFlags.NotifySignal))
        {
            // tracehook_notify_signal
            vcpu.Task.ClearFlags(ThreadFlags.NotifySignal);
            vcpu.Task.ResumeUserModeWork();
        }

        return vcpu.HandleTransferWork();
    }
}
