// riscv as it is: the drain at the top is called inside the SRCU read section of the whole ioctl. That is legal, but a throttled vCPU sleeps there.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class RiscvTopDrainUnderSrcuPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        vcpu.SrcuReadLock();
        while (ret > 0)
        {
            ret = [|vcpu.HandleTransferWork()|];
            if (ret != 0)
            {
                continue;
            }

            ret = 1;
            vcpu.CheckRequest(VcpuRequest.VcpuReset);
            vcpu.HostCpu.DisablePreemption();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.MemoryBarrier();
            if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                vcpu.HostCpu.EnablePreemption();
                vcpu.SrcuReadLock();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            vcpu.SrcuReadLock();
            ret = exit.Reason == GuestExitReason.Mmio ? 0 : 1;
        }

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
