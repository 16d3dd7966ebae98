// Both the store and the look are made with interrupts on; the condition that checks is a while.
[Port("mips", Publication = Publication.VcpuMode)]
public sealed class FixBothTooEarlyPort : ArchPort
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

            vcpu.PublishMode(VcpuMode.InGuestMode);
            bool requested = vcpu.RequestPending();
            vcpu.HostCpu.DisableInterrupts();
            while (!requested && !vcpu.Task.TransferWorkPending())
            {
                [|vcpu.EnterGuest()|];
                vcpu.SetMode(VcpuMode.OutsideGuestMode);
                requested = true;
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
