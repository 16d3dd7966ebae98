// The first try is prepared, the retry behind the drain is not: interrupts were on for the drain.
[Port("s390", TransferWork = true)]
public sealed class RetrySkipsThePreparationPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            again:
            if ([|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                vcpu.HostCpu.DisableInterrupts();
                goto again;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
