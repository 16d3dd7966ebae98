// Requests are not thread flags: the loop that handles them until none is left passes no work test.
[Port("arm64")]
public sealed class RequestsPolledPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            while (vcpu.RequestPending())
            {
                HandleRequests(vcpu);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
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

    private static void HandleRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
        {
            vcpu.HostCpu.MemoryBarrier();
        }
    }
}
