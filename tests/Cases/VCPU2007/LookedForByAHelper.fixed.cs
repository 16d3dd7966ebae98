// A helper takes the first request.
[Port("x86")]
public sealed class LookedForByAHelperPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        if (TakeEvent(vcpu))
        {
            _injected++;
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

    private static bool TakeEvent(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Event);
}
