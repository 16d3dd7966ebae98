// One arm clears and goes on.
[Port("switch")]
public sealed class ClearedInSwitchPort : ArchPort
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

            switch (vcpu.Task.TestFlags(ThreadFlags.NotifySignal))
            {
                case true:
                    [|vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)|];
                    break;
                default:
                    break;
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
