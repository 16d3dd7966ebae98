// All requests are handled in a helper.
[Port("x86")]
public sealed class HandlersInAHelperPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        HandleRequests(vcpu);

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

    private void HandleRequests(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            Inject(vcpu);
        }
    }

    private void Inject(Vcpu vcpu) => _injected++;
}
