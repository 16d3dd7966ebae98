// The helper takes the requests, the caller looks at the drain's answer afterwards.
[Port("riscv")]
public sealed class HelperTakesRequestsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            [|CheckRequests(vcpu)|];
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

    private static void CheckRequests(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.VcpuReset);
}
