// riscv before af934432e4a1: the error of the drain ends the loop, but only after the requests.
[Port("riscv")]
public sealed class RequestsInSpiteOfTheErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            ret = vcpu.HandleTransferWork();
            if ([|vcpu.CheckRequest(VcpuRequest.TlbFlush)|])
            {
                vcpu.Halted = false;
            }

            if (ret < 0)
            {
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }
}
