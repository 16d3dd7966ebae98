// The comments go with their handlers.
[Port("x86")]
public sealed class FixWithCommentsPort : ArchPort
{
    private int _injected;

    public override int Run(Vcpu vcpu)
    {
        int before = _injected;

        // What cannot be masked.
        // It comes by the same way.
        if (vcpu.CheckRequest(VcpuRequest.Nmi))
        {
            vcpu.MakeRequest(VcpuRequest.Event); // later
        } // of the handler

        // What the guest is to see.
        if (vcpu.CheckRequest(VcpuRequest.Event))
            Inject(vcpu); // one at a time

        _injected -= before;

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
