// The first handler leaves: what comes behind it is not done then.
[Port("x86")]
public sealed class FixHandlerLeavesPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            Inject(vcpu);
            if (vcpu.Halted)
            {
                return 0;
            }
        }

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
