// The lambda that handles the notification clears its flag.
[Port("lambda")]
public sealed class ClearedByLambdaPort : ArchPort
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

            Action handle = () => vcpu.Task.ClearFlags(ThreadFlags.NotifySignal);
            [|handle()|];
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
