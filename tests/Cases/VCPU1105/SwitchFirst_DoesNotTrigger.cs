// The switch answers before the request is taken.
[Port("switch")]
public sealed class SwitchFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch (vcpu.HandleTransferWork())
            {
                case var ret when ret < 0:
                    return ret;
                default:
                    vcpu.CheckRequest(VcpuRequest.TlbFlush);
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
