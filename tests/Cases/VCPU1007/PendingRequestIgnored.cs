// The answer is asked for, counted and not heeded.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class PendingRequestIgnoredPort : ArchPort
{
    private int seen;

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
                seen++;
            }

            if (!vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
