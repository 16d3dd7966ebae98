// Either of two requests leads there, and a helper makes the second again: where the first was found, nobody has looked for it.
[Port("x86")]
public sealed class EitherRetriesByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi) || vcpu.CheckRequest(VcpuRequest.Event))
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

    private static void Retry(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
}
