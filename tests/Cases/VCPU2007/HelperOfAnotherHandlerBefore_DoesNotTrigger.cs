// A helper runs in the handler of one request; behind that handler another request is made in any case.
[Port("x86")]
public sealed class HelperOfAnotherHandlerBeforePort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.ClockUpdate))
        {
            vcpu.MakeRequest(VcpuRequest.Event);
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            _injected++;
        }

        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            Inject(vcpu);
        }

        vcpu.MakeRequest(VcpuRequest.Event);

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

    private void Inject(Vcpu vcpu)
    {
        _injected++;
        vcpu.Kick();
        vcpu.HostCpu.MemoryBarrier();
    }
}
