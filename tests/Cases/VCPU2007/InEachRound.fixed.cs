// The loop enters the guest with the request pending, and looks for it in its next round.
[Port("x86")]
public sealed class InEachRoundPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Nmi))
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
        }
    }

    private void Inject(Vcpu vcpu) => _injected++;
}
