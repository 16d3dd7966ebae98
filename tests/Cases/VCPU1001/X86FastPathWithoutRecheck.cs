// The inner loop of x86 without its second kvm_vcpu_exit_request: the exit of the fast path goes straight back into the guest.
[Port("x86", TransferWork = true)]
public sealed class X86FastPathWithoutRecheckPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int result = [|RunLoop(vcpu)|];
        vcpu.SrcuReadUnlock();
        return result;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            int result = EnterGuest(vcpu);
            if (result <= 0)
            {
                return result;
            }

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
        GuestExit exit = default;
        int result = 1;
        vcpu.Task.PrepareTransfer();
        if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
        {
            do
            {
                exit = vcpu.EnterGuest();
            }
            while (exit.IsFastPath);
            result = exit.Reason == GuestExitReason.IoPort ? 0 : 1;
        }

        vcpu.SetMode(VcpuMode.OutsideGuestMode);
        vcpu.HostCpu.EnableInterrupts();
        vcpu.HostCpu.EnablePreemption();
        vcpu.SrcuReadLock();
        return result;
    }
}
