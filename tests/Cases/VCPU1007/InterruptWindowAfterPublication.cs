// The window takes the requester's interrupt; the work is checked again behind it, the requests are not.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class InterruptWindowAfterPublicationPort : ArchPort
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
            bool requested = vcpu.RequestPending();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            if (!requested && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
