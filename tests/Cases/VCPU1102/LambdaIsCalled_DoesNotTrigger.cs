// The lambda is called, so that the check is prepared.
[Port("x86", TransferWork = true)]
public sealed class LambdaIsCalledPort : ArchPort
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

            Action prepare = () => vcpu.Task.PrepareTransfer();
            vcpu.HostCpu.DisableInterrupts();
            prepare();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
