// The retry behind the drain jumps past the store, which was made before interrupts were on for the drain.
[Port("loongarch", Publication = Publication.VcpuMode)]
public sealed class RetrySkipsThePublicationPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.PublishMode(VcpuMode.InGuestMode);
            again:
            if (vcpu.RequestPending() || vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                vcpu.HostCpu.DisableInterrupts();
                goto again;
            }

            [|vcpu.EnterGuest()|];
            vcpu.SetMode(VcpuMode.OutsideGuestMode);
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
