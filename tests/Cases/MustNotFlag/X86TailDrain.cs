// x86: there is no drain before the first entry, because the check sends pending work to the drain at the tail; the fast path checks again.
[Port("x86", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class X86TailDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = RunLoop(vcpu);
        vcpu.SrcuReadUnlock();
        return result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            int result = vcpu.Runnable ? EnterGuest(vcpu) : BlockUntilRunnable(vcpu);
            if (result <= 0)
            {
                return result;
            }

            vcpu.ClearRequest(VcpuRequest.Unblock);
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.SrcuReadUnlock();
                result = vcpu.HandleTransferWork();
                vcpu.SrcuReadLock();
                if (result != 0)
                {
                    return result;
                }
            }
        }
    }

    private static int EnterGuest(Vcpu vcpu)
    {
        vcpu.HostCpu.DisablePreemption();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.SetMode(VcpuMode.InGuestMode);
        vcpu.SrcuReadUnlock();
        vcpu.HostCpu.MemoryBarrier();
        if (ExitRequest(vcpu))
        {
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            return 1;
        }

        GuestExit exit;
        while (true)
        {
            exit = vcpu.EnterGuest();
            if (!exit.IsFastPath || ExitRequest(vcpu))
            {
                break;
            }
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.DisableInterrupts();
        vcpu.HostCpu.AccountGuestTime();
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
        return exit.Reason == GuestExitReason.IoPort ? 0 : 1;
    }

    // kvm_vcpu_exit_request
    private static bool ExitRequest(Vcpu vcpu)
    {
        vcpu.Task.PrepareTransfer();
        return vcpu.Mode == VcpuMode.ExitingGuestMode || vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
    }

    private static int BlockUntilRunnable(Vcpu vcpu)
    {
        vcpu.SrcuReadUnlock();
        vcpu.Block();
        vcpu.SrcuReadLock();
        return 1;
    }
}
