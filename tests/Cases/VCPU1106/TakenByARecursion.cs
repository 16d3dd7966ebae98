// The helper that takes requests calls itself with the one that it was given; another request is made.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class TakenByARecursionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Take(vcpu, VcpuRequest.Event, 2);

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
            [|vcpu.MakeRequest(VcpuRequest.Nmi)|];
        }
    }

    private static void Take(Vcpu vcpu, VcpuRequest request, int times)
    {
        if (times > 0 && vcpu.CheckRequest(request))
        {
            vcpu.Stats.Exits++;
            Take(vcpu, request, times - 1);
        }
    }
}
