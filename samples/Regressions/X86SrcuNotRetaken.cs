// history: #20 | 2022, repairs 5d8d2bfc5e65 | SRCU is not taken again when the drain says leave | X86
namespace VcpuLint.Regressions;

/// <summary>
/// x86 of 2022, after 5d8d2bfc5e65, <c>arch/x86/kvm/x86.c</c>: <c>vcpu_run</c>.
/// Fact: the tail drops the SRCU read lock around the drain, and takes it again only if the drain has succeeded. The caller,
/// <c>kvm_arch_vcpu_ioctl_run</c>, drops it once more.
/// Seen: only with a signal pending, so hardly in a test; then a read lock is dropped that nobody holds.
/// </summary>
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86SrcuNotRetaken : ArchPort
{
    /// <inheritdoc/>
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = RunLoop(vcpu);
        vcpu.SrcuReadUnlock(); // expect: VCPU1008
        return result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            EnterGuest(vcpu);
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.SrcuReadUnlock();
                int result = vcpu.HandleTransferWork();
                if (result != 0)
                {
                    return result;
                }

                vcpu.SrcuReadLock();
            }
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
