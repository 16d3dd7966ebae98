// The port selects the generic transfer work and never prepares its check.
[Port("arm64", TransferWork = true)]
public sealed class NeverPreparedPort : ArchPort
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
            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
