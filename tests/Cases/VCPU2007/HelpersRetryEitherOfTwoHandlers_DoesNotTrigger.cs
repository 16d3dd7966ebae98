// Inside of two handlers one helper makes the inner request again, and another one the outer request.
[Port("x86")]
public sealed class HelpersRetryEitherOfTwoHandlersPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            if (vcpu.CheckRequest(VcpuRequest.Nmi) && vcpu.Halted)
            {
                RetryInner(vcpu);
                RetryOuter(vcpu);
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

    private static void RetryInner(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Nmi);

    private static void RetryOuter(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
}
