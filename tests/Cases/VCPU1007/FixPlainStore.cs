// The mode is stored without a barrier, and the requests are looked at behind it: the store gets its barrier.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FixPlainStorePort : ArchPort
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
            vcpu.SetMode(VcpuMode.InGuestMode); // from here on, requesters interrupt
            if (!vcpu.RequestPending() && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
            }

            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
