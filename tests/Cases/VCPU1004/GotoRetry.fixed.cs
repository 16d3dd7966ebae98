// The s390 label loop without its drain: the retry meets the same pending work every time.
[Port("s390")]
public sealed class GotoRetryPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
    retry:
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        vcpu.Task.PrepareTransfer();
        if (vcpu.Task.TransferWorkPending())
        {
            vcpu.HostCpu.EnableInterrupts();
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
