// Which request is taken is said by a field, which a helper sets to another one.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FieldSetByAHelperPort : ArchPort
{
    private VcpuRequest _request = VcpuRequest.Event;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            _request = VcpuRequest.Event;
            Choose(vcpu);
            if (vcpu.CheckRequest(_request))
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

    private void Choose(Vcpu vcpu)
    {
        if (vcpu.Halted)
        {
            _request = VcpuRequest.Nmi;
        }
    }
}
