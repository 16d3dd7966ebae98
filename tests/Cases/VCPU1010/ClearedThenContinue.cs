// The early continue goes back to the drain, which no longer sees the signal.
[Port("continue")]
public sealed class ClearedThenContinuePort : ArchPort
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

            if (vcpu.Task.SignalPending())
            {
                [|vcpu.Task.ClearFlags(ThreadFlags.SigPending)|];
                continue;
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
