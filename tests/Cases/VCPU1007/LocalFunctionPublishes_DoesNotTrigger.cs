// A local function does it all up to the entry.
[Port("arm64", Publication = Publication.VcpuMode)]
public sealed class LocalFunctionPublishesPort : ArchPort
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
            if (MayEnter())
            {
                vcpu.EnterGuest();
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();

            bool MayEnter()
            {
                vcpu.PublishMode(VcpuMode.InGuestMode);
                return !vcpu.RequestPending() && !vcpu.Task.TransferWorkPending();
            }
        }
    }
}
