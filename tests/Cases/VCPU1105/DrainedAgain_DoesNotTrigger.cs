// The second drain says that nothing is left.
[Port("twice")]
public sealed class DrainedAgainPort : ArchPort
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

            vcpu.CheckRequest(VcpuRequest.TlbFlush);
            if (vcpu.Task.TransferWorkPendingHint())
            {
                ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }

            vcpu.CheckRequest(VcpuRequest.ClockUpdate);
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
