// x86 as fixed: the read section is entered again before the drain's result is looked at.
[Port("x86")]
public sealed class SrcuRetakenBeforeTheTestPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        int ret = RunLoop(vcpu);
        vcpu.SrcuReadUnlock();
        return ret;
    }

    private static int RunLoop(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (!vcpu.Task.TransferWorkPendingHint())
            {
                continue;
            }

            vcpu.SrcuReadUnlock();
            int ret = vcpu.HandleTransferWork();
            vcpu.SrcuReadLock();
            if (ret < 0)
            {
                return ret;
            }
        }
    }
}
