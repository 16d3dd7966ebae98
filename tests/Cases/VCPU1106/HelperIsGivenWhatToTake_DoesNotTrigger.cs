// The helper that takes requests is told which.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HelperIsGivenWhatToTakePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (Take(vcpu, VcpuRequest.Nmi) || Take(vcpu, VcpuRequest.Event))
            {
                vcpu.InterruptPending = false;
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

    private static bool Take(Vcpu vcpu, VcpuRequest request) => vcpu.CheckRequest(request);
}
