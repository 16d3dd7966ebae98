// P9 holds the section for the guest only; the guest exit is no wait.
[Port("P9")]
public sealed class SectionAroundTheGuestPort : ArchPort
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
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.SrcuReadLock();
                vcpu.EnterGuest();
                vcpu.SrcuReadUnlock();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
