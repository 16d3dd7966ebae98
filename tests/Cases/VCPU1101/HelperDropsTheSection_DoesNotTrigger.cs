// The helper that blocks drops the section itself.
[Port("x86")]
public sealed class HelperDropsTheSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        while (true)
        {
            int ret = BlockIfHalted(vcpu);
            if (ret < 0)
            {
                vcpu.SrcuReadUnlock();
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int BlockIfHalted(Vcpu vcpu)
    {
        vcpu.SrcuReadUnlock();
        if (!vcpu.Runnable)
        {
            vcpu.Block();
        }

        int ret = vcpu.HandleTransferWork();
        vcpu.SrcuReadLock();
        return ret;
    }
}
