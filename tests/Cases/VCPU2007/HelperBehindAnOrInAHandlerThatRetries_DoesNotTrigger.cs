// Inside of a handler either of two requests leads to a helper that asks for the second of them again; the handler around it asks again for its own.
[Port("x86")]
public sealed class HelperBehindAnOrInAHandlerThatRetriesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.MigrateTimer))
        {
            if (vcpu.CheckRequest(VcpuRequest.Event) || vcpu.CheckRequest(VcpuRequest.Nmi))
            {
                Retry(vcpu);
            }

            if (vcpu.Halted)
            {
                vcpu.MakeRequest(VcpuRequest.MigrateTimer);
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

    private static void Retry(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Nmi);
}
