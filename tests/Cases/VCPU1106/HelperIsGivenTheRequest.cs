// The request is handed over to the helper that makes it: one of the two that are handed over is taken.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HelperIsGivenTheRequestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.Event))
            {
                vcpu.Stats.Exits++;
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
            Ask(vcpu, VcpuRequest.Event);
            Ask(vcpu, VcpuRequest.Nmi);
        }
    }

    private static void Ask(Vcpu vcpu, VcpuRequest request)
    {
        [|vcpu.MakeRequest(request)|];
        vcpu.Kick();
    }
}
