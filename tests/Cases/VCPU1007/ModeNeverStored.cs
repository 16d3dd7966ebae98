// The port says that it publishes by its mode and never stores it: a requester sees the vCPU outside and sends no interrupt.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class ModeNeverStoredPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
