// The requests are looked at before the mode is published, and not again: the last check looks at them too.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FixRequestsTooEarlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.RequestPending())
            {
                vcpu.CheckRequest(VcpuRequest.TlbFlush);
            }

            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.SetMode(VcpuMode.InGuestMode);
            vcpu.HostCpu.MemoryBarrier();
            bool pending = vcpu.Task.TransferWorkPending() || vcpu.RequestPending();
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
