// Every way back to the drain leaves the section.
[Port("riscv")]
public sealed class EarlyContinuePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.SrcuReadLock();
            if (vcpu.CheckRequest(VcpuRequest.MmuReload))
            {
                vcpu.SrcuReadUnlock();
                continue;
            }

            vcpu.SrcuReadUnlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
