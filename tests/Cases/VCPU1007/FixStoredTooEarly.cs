// The mode is stored with interrupts on: the interrupt that a requester sends then is spent before the guest runs.
[Port("mips", Publication = Publication.VcpuMode)]
public sealed class FixStoredTooEarlyPort : ArchPort
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

            // Requesters interrupt this CPU from here on.
            vcpu.SetMode(VcpuMode.InGuestMode);

            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
                {
                    continue;
                }

                [|vcpu.EnterGuest()|];
            }
            finally
            {
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }
}
