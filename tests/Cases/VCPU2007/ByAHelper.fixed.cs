// The handler makes the request by a helper.
[Port("x86")]
public sealed class ByAHelperPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            InjectLater(vcpu);
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            Inject(vcpu);
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

    private void Inject(Vcpu vcpu) => _injected++;

    private static void InjectLater(Vcpu vcpu) => vcpu.MakeRequest(VcpuRequest.Event);
}
