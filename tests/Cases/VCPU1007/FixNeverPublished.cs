// The port says that it publishes its mode, and never does.
[Port("riscv", Publication = Publication.VcpuMode)]
public sealed class FixNeverPublishedPort : ArchPort
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
            if (!vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
