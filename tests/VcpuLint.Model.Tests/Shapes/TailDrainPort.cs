namespace VcpuLint.Model.Tests.Shapes;

/// <summary>
/// The shape of x86 (7.3): nothing before the first entry, the check after the publication, fast-path re-entries that check again, and a drain
/// at the tail if the hint says so, with the SRCU section dropped.
/// </summary>
[Port("tail drain", TransferWork = true, Publication = Publication.VcpuMode)]
internal sealed class TailDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = Loop(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
    }

    private static int Loop(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Runnable)
            {
                Enter(vcpu);
            }
            else
            {
                vcpu.SrcuReadUnlock();
                vcpu.Block();
                vcpu.SrcuReadLock();
                vcpu.Halted &= !vcpu.CheckRequest(VcpuRequest.Unblock);
            }

            vcpu.ClearRequest(VcpuRequest.Unblock);
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.SrcuReadUnlock();
                int result = vcpu.HandleTransferWork();
                vcpu.SrcuReadLock();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    private static void Enter(Vcpu vcpu)
    {
        foreach (VcpuRequest request in Enum.GetValues<VcpuRequest>())
        {
            _ = vcpu.CheckRequest(request);
        }

        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.SrcuReadUnlock();
        vcpu.HostCpu.MemoryBarrier();
        bool cancelled = MustLeave(vcpu);
        if (!cancelled)
        {
            while (vcpu.EnterGuest() is { IsFastPath: true } && !MustLeave(vcpu))
            {
            }
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
        vcpu.Halted = !cancelled && vcpu.LastExit.Reason == GuestExitReason.Halt;
    }

    private static bool MustLeave(Vcpu vcpu)
    {
        vcpu.Task.PrepareTransfer();
        return vcpu.Mode == VcpuMode.ExitingGuestMode || vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }
}
