// history: #3 | f3020b8891b8 (5.9) | the check for interrupts off is made with interrupts on | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 between 72c3c0fe54a3 and f3020b8891b8 (both 5.9), <c>arch/x86/kvm/x86.c</c>: <c>vcpu_run</c>.
/// Fact: the tail of the loop asked for work with the check that is meant for interrupts off, <c>xfer_to_guest_mode_work_pending</c>. With
/// interrupts on its answer is untrue a moment later; the hint, <c>__xfer_to_guest_mode_work_pending</c>, is what belongs there.
/// Seen: lockdep complained, as the check asserts that interrupts are off. The entry itself was right, because it checks again with interrupts off.
/// </summary>
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class X86TailCheckWithInterruptsOn : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int result = EnterGuest(vcpu);
            if (result <= 0)
            {
                return result;
            }

            if (vcpu.Task.TransferWorkPending()) // expect: VCPU1012
            {
                result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    private static int EnterGuest(Vcpu vcpu)
    {
        vcpu.CheckRequest(VcpuRequest.TlbFlush);
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.HostCpu.MemoryBarrier();
        if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
        {
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            return 1;
        }

        vcpu.EnterGuest();
        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        return 1;
    }
}
