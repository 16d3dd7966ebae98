// Which request is looked for says a call that tells which one is pending: it may be the one that is then made again.
[Port("x86")]
public sealed class PendingRequestLookedForPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int pending = FirstPending(vcpu);
        var request = VcpuRequest.Nmi;
        if (pending != 0)
        {
            request = (VcpuRequest)pending;
        }

        if (vcpu.CheckRequest(VcpuRequest.Event))
        {
            vcpu.Kick();
        }

        if (vcpu.CheckRequest(request) && request != VcpuRequest.Nmi)
        {
            vcpu.MakeRequest(VcpuRequest.Event);
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

    [TestsRequests]
    private static int FirstPending(Vcpu vcpu) => vcpu.RequestPending() ? (int)VcpuRequest.Event : 0;
}
