// The store is taken back before the entry instead of after it.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class OutsideAgainBeforeEntryPort : ArchPort
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
            bool stop = vcpu.RequestPending() || vcpu.Task.TransferWorkPending();
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            if (!stop)
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
