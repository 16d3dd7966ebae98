// Either of two requests leads there.
[Port("x86")]
public sealed class HandlerOfTwoPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Nmi) || vcpu.CheckRequest(VcpuRequest.Smi))
        {
            vcpu.MakeRequest(VcpuRequest.Event);
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
}
