// Either of two requests leads there, and the first of them is made: where it was not found it has been looked for already. Each request is taken by a helper.
[Port("x86")]
public sealed class HelperTakesEitherPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (Take(vcpu, VcpuRequest.Event) || Take(vcpu, VcpuRequest.Nmi))
        {
            [|vcpu.MakeRequest(VcpuRequest.Event)|];
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
