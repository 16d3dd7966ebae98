// Nobody here calls the second run loop: what it takes may be any request.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class RunLoopIsToldWhatToTakePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
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

    [RunLoop]
    public int RunUntil(Vcpu vcpu, VcpuRequest request)
    {
        return vcpu.CheckRequest(request) ? 0 : Run(vcpu);
    }
}
