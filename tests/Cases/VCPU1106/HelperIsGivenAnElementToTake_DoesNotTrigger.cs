// The helper is told to take one request by name, and others out of a list.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HelperIsGivenAnElementToTakePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Take(vcpu, VcpuRequest.Event);
            foreach (VcpuRequest request in _others)
            {
                Take(vcpu, request);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            vcpu.MakeRequest(VcpuRequest.Nmi);
        }
    }

    private readonly List<VcpuRequest> _others = [VcpuRequest.Nmi];

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
