// The request is seen, and the guest is entered all the same.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FixSeenAndIgnoredPort : ArchPort
{
    private int _seen;

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
                _seen++;
            }

            if (!vcpu.Task.TransferWorkPending() && !vcpu.RequestPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
