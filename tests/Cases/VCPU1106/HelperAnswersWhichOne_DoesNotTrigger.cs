// A helper may answer with any request, and what it answers is taken.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class HelperAnswersWhichOnePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            VcpuRequest request = VcpuRequest.Event;
            if (vcpu.Halted)
            {
                request = Choose(vcpu);
            }

            if (vcpu.CheckRequest(request))
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
            vcpu.MakeRequest(VcpuRequest.Nmi);
        }
    }

    private static VcpuRequest Choose(Vcpu vcpu) => vcpu.CheckRequest(VcpuRequest.Smi) ? VcpuRequest.Event : VcpuRequest.Nmi;
}
