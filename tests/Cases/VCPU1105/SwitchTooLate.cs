// The switch over the answer comes behind the request.
[Port("switch")]
public sealed class SwitchTooLatePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            bool flush = [|vcpu.CheckRequest(VcpuRequest.TlbFlush)|];
            switch (ret)
            {
                case < 0:
                    return ret;
                default:
                    vcpu.Halted &= flush;
                    break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
