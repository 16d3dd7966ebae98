// Either of two requests leads there, and the first of them is made: where it was not found it has been looked for already.
[Port("x86")]
public sealed class EitherAsksForTheFirstPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event) || vcpu.CheckRequest(VcpuRequest.Nmi))
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
}
