// Which of two requests was found is known: it is made again by its own handler. Each request is taken by a helper.
[Port("x86")]
public sealed class HelperTakesEitherPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu, VcpuRequest.Nmi) || Take(vcpu, VcpuRequest.Event))
        {
            vcpu.MakeRequest(VcpuRequest.Event);
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

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
