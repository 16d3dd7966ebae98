// The break behind the failed drain skips the read lock, and the end of the method ends a section that is over already.
[Port("x86")]
public sealed class FixBreakWithoutSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        vcpu.SrcuReadLock();
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.SrcuReadUnlock();
            ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                vcpu.SrcuReadLock();
                break;
            }

            vcpu.SrcuReadLock();
        }

        vcpu.SrcuReadUnlock();
        return ret;
    }
}
