// The barrier stands behind the check instead of before it, where it orders nothing that matters.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class CheckBetweenStoreAndBarrierPort : ArchPort
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

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            bool requested = vcpu.RequestPending();
            vcpu.HostCpu.MemoryBarrier();
            if (!requested && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
