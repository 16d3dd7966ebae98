// The hint guards the drain in one condition: only where the drain is made is the section left.
[Port("x86")]
public sealed class FixDrainInConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        while (vcpu.Runnable)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.SrcuReadUnlock();
                int ret = vcpu.HandleTransferWork();
                vcpu.SrcuReadLock();
                if (ret < 0)
                {
                    vcpu.SrcuReadUnlock();

                    // The drain has set the exit reason.
                    return -Errno.EINTR;
                }
            }
        }

        vcpu.SrcuReadUnlock();
        return 0;
    }
}
