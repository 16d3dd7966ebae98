// The lambda is called on the way out.
[Port("lambda")]
public sealed class LambdaNotCalledInTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            Action forget = () => vcpu.Task.ClearFlags(ThreadFlags.NotifySignal);
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                forget();
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
