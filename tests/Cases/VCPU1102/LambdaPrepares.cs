// The preparation stands in a lambda that nobody calls before the check.
[Port("x86", TransferWork = true)]
public sealed class LambdaPreparesPort : ArchPort
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
            Action prepare = () => vcpu.Task.PrepareTransfer();
            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            prepare();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
