// A helper may put any request into the variable that says which is taken.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class VariableFilledByAHelperPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            VcpuRequest request = VcpuRequest.Event;
            Choose(vcpu, ref request);
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

    private static void Choose(Vcpu vcpu, ref VcpuRequest request)
    {
        vcpu.CheckRequest(VcpuRequest.Smi);
        if (vcpu.Halted)
        {
            request = VcpuRequest.Nmi;
        }
    }
}
