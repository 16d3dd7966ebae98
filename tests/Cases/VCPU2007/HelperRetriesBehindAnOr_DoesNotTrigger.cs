// Where the second request was found, it is made again by its own handler; else it is still to be looked for.
[Port("x86")]
public sealed class HelperRetriesBehindAnOrPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event) || vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            Retry(vcpu);
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
        return 0;
    }

    private static void Retry(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Nmi);
}
