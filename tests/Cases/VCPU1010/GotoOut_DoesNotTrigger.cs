// The label stands behind the loop.
[Port("goto")]
public sealed class GotoOutPort : ArchPort
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

            if (vcpu.Task.TestFlags(ThreadFlags.NotifySignal))
            {
                vcpu.Task.ClearFlags(ThreadFlags.NotifySignal);
                goto done;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            continue;

            done:
            vcpu.RunPage.ExitReason = ExitReason.Interrupted;
            return 0;
        }
    }
}
