// The s390 shape: check and drain form a tight retry loop right before the entry, with a goto back to the interrupt disable.
[Port("s390")]
public sealed class RetryBeforeEntryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
    retry:
        vcpu.HostCpu.DisableInterrupts();
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
        goto retry;
    }
}
