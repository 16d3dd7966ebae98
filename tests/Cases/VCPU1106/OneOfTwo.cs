// Which of two requests is made depends, and one of them is never taken.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class OneOfTwoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.CheckRequest(VcpuRequest.TlbFlush))
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
            [|vcpu.MakeRequest(vcpu.Halted ? VcpuRequest.TlbFlushCurrent : VcpuRequest.TlbFlush)|];
        }
    }
}
