// The goto goes back to the check.
[Port("goto")]
public sealed class ClearedWithGotoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            again:
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                [|vcpu.Task.ClearFlags(ThreadFlags.NotifySignal)|];
                goto again;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
