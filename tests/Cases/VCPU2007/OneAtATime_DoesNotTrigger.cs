// Each round handles one request and begins anew.
[Port("x86")]
public sealed class OneAtATimePort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Event))
            {
                Inject(vcpu);
                continue;
            }

            if (vcpu.CheckRequest(VcpuRequest.Nmi))
            {
                vcpu.MakeRequest(VcpuRequest.Event);
                continue;
            }

            break;
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
}
