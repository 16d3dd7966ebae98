// The verdict is stored as a bool and asked for too late.
[Port("arm64")]
public sealed class BoolStoredFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            bool leave = ret < 0;
            [|vcpu.CheckRequest(VcpuRequest.Sleep)|];
            if (leave)
            {
                return ret;
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
