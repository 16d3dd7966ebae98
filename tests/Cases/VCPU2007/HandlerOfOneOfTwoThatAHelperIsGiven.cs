// A helper looks for either of two requests, whichever it is given, and makes the first where it cannot be done: for the second, that has been looked for already.
[Port("x86")]
public sealed class HandlerOfOneOfTwoThatAHelperIsGivenPort : ArchPort
{
    private int _done;

    public override int Run(Vcpu vcpu)
    {
        Handle(vcpu, VcpuRequest.Event);
        [|Handle(vcpu, VcpuRequest.Nmi)|];
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
