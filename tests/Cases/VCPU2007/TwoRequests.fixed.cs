// Two requests are made too late.
[Port("x86")]
public sealed class TwoRequestsPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            vcpu.MakeRequest(VcpuRequest.Event);
            vcpu.MakeRequest(VcpuRequest.Pmu);
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            Inject(vcpu);
        }

        if (vcpu.CheckRequest(VcpuRequest.Pmu))
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

    private void Inject(Vcpu vcpu) => _injected++;
}
