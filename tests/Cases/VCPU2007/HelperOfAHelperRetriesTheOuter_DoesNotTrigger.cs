// Inside of two handlers a helper looks for the inner request again, and lets another one make the outer request again.
[Port("x86")]
public sealed class HelperOfAHelperRetriesTheOuterPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            if (vcpu.CheckRequest(VcpuRequest.Nmi) && vcpu.Halted)
            {
                Retry(vcpu);
            }
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

    private static void Retry(Vcpu vcpu)
    {
        if (!vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            Again(vcpu);
        }
    }

    private static void Again(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
}
