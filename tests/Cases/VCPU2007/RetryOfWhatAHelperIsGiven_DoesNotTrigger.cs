// A helper looks for the request that it is given, and makes it again where it cannot be done: that is its own handler, for whichever it is.
[Port("x86")]
public sealed class RetryOfWhatAHelperIsGivenPort : ArchPort
{
    private int _done;

    public override int Run(Vcpu vcpu)
    {
        Handle(vcpu, VcpuRequest.Nmi);
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
            vcpu.MakeRequest(request);
            return;
        }

        _done++;
    }
}
