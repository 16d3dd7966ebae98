// The mode is taken back in a finally block.
[Port("x86", Publication = Publication.VcpuMode)]
public sealed class FinallyStoresOutsidePort : ArchPort
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
            try
            {
                vcpu.PublishMode(VcpuMode.InGuestMode);
                if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }
}
