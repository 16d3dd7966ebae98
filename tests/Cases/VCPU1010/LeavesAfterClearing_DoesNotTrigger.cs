// The flag is cleared on the way out; no entry follows.
[Port("leaves")]
public sealed class LeavesAfterClearingPort : ArchPort
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
                vcpu.Task.ClearFlags(ThreadFlags.SigPending);
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return 0;
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
