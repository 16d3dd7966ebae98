// Which requests are in the list is not followed: any may be.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class TakenFromAListPort : ArchPort
{
    private readonly List<VcpuRequest> _all = [VcpuRequest.Event];

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            foreach (VcpuRequest request in _all)
            {
                vcpu.CheckRequest(request);
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
            vcpu.MakeRequest(VcpuRequest.Event);
        }
    }
}
