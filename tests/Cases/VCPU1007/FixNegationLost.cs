// The look at the requests is taken for its opposite: the guest is entered just when a request is pending.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FixNegationLostPort : ArchPort
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
            if (vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
