// The s390 shape: check and drain form a tight loop before the entry, and every retry has drained.
[Port("s390")]
public sealed class DrainBeforeEveryRetryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
    retry:
        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            goto retry;
        }

        vcpu.EnterGuest();
        vcpu.HostCpu.EnableInterrupts();
        if (vcpu.Runnable)
        {
            goto retry;
        }

        return 0;
    }
}
