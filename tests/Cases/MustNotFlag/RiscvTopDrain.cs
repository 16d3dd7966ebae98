// riscv with its read section opened behind the drain at the top: the drain is called whether there is work or not, and its error ends the loop.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class RiscvTopDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = vcpu.HandleTransferWork();
            if (ret != 0)
            {
                continue;
            }

            ret = 1;
            vcpu.SrcuReadLock();
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
                continue;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.EnablePreemption();
            ret = exit.Reason == GuestExitReason.Mmio ? 0 : 1;
        }

        return ret;
    }
}
