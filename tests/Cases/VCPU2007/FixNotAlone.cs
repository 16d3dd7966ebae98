// Something is done between the two handlers that may have to be done there.
[Port("x86")]
public sealed class FixNotAlonePort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            Inject(vcpu);
        }

        _injected--;
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

    private void Inject(Vcpu vcpu) => _injected++;
}
