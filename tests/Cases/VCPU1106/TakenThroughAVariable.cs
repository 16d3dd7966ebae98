// Which request is taken is kept in a variable: it is one of two, and a third is made.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class TakenThroughAVariablePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            VcpuRequest request = VcpuRequest.TlbFlush;
            if (vcpu.Halted)
            {
                request = VcpuRequest.Event;
            }

            if (vcpu.CheckRequest(request))
            {
                vcpu.Stats.Exits++;
                Count(vcpu);
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
            [|vcpu.MakeRequest(VcpuRequest.Nmi)|];
        }
    }

    private static void Count(Vcpu vcpu) => vcpu.Stats.SignalExits += vcpu.CheckRequest(VcpuRequest.Smi) ? 1 : 0;
}
