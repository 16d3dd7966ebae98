// The helper is an expression: there is no place for a statement in it, so its caller prepares.
[Port("arm64", TransferWork = true)]
public sealed class FixExpressionBodyAsksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            try
            {
                vcpu.Task.PrepareTransfer();
                if (IsPending(vcpu.Task))
                    continue;

                vcpu.EnterGuest();
            }
            finally
            {
                vcpu.HostCpu.EnableInterrupts();
            }
        }
    }

    private static bool IsPending(HostTask task) => task.TransferWorkPending();
}
