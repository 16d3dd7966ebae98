// The error jumps over the entry to the common exit, which undoes the preparation and returns it.
[Port("powerpc")]
public sealed class GotoOutPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        vcpu.SrcuReadLock();
        while (true)
        {
            vcpu.SrcuReadUnlock();
            ret = vcpu.HandleTransferWork();
            vcpu.SrcuReadLock();
            if (ret < 0)
            {
                goto done;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

    done:
        vcpu.SrcuReadUnlock();
        return ret;
    }
}
