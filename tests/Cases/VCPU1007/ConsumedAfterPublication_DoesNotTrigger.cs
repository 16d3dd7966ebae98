// mips takes the requests with interrupts off behind the publication, so that none is left.
[Port("mips", Publication = Publication.VcpuMode)]
public sealed class ConsumedAfterPublicationPort : ArchPort
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
            if (vcpu.RequestPending())
            {
                vcpu.CheckRequest(VcpuRequest.TlbFlush);
            }

            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
