// A handler asks for an injection, and nobody injects: this port takes other requests and not this one.
[Port("x86")]
public sealed class AskedInAHandlerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
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
