// Only the path that does not enter has prepared.
[Port("arm64", TransferWork = true, Publication = Publication.VcpuMode)]
public sealed class ContinuePreparesPort : ArchPort
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
                vcpu.Task.PrepareTransfer();
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
