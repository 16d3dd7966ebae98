// A helper looks for the request that it is given, and makes another one where it cannot be done: that has been looked for already.
[Port("x86")]
public sealed class HandlerOfWhatAHelperIsGivenPort : ArchPort
{
    private int _done;

    public override int Run(Vcpu vcpu)
    {
        Handle(vcpu, VcpuRequest.Event);
        [|Handle(vcpu, VcpuRequest.Nmi)|];
        Handle(vcpu, VcpuRequest.Smi);
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

    private void Handle(Vcpu vcpu, VcpuRequest request)
    {
        if (!vcpu.CheckRequest(request))
        {
            return;
        }

        if (vcpu.Halted)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
            return;
        }

        _done++;
    }
}
