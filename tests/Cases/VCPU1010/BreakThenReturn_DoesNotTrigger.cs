// The break leaves the loop.
[Port("break")]
public sealed class BreakThenReturnPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while (true)
        {
            ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                vcpu.Task.ClearFlags(ThreadFlags.NotifySignal);
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }
}
