// A helper that is given one request looks for another one instead, and makes it again where it cannot be done. A local function of it does not touch the request.
[Port("x86")]
public sealed class HelperLooksForAnotherThanItIsGivenPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Kick();
        }

        Handle(vcpu, VcpuRequest.Nmi);
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

    private static void Handle(Vcpu vcpu, VcpuRequest request)
    {
        if (request == VcpuRequest.Nmi)
        {
            request = VcpuRequest.Event;
        }

        if (vcpu.CheckRequest(request))
        {
            Stop();
            if (vcpu.Halted)
            {
                vcpu.MakeRequest(VcpuRequest.Event);
            }
        }

        void Stop() => vcpu.Kick();
    }
}
