// What the sleep leaves behind is cleared, as every port of the kernel does.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class ClearedPort : ArchPort
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
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Halted)
            {
                vcpu.Block();
                vcpu.ClearRequest(VcpuRequest.Unblock);
            }
        }
    }
}
