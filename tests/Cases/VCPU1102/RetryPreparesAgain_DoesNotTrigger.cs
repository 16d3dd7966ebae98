// The label stands before the preparation.
[Port("s390", TransferWork = true)]
public sealed class RetryPreparesAgainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            again:
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

                goto again;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
