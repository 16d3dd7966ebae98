// The guest exit sets a reason of its own and leaves with 0; nothing was set before it on that way.
[Port("mmio")]
public sealed class GuestExitReasonPort : ArchPort
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
            GuestExit exit = default;
            if (!vcpu.Task.TransferWorkPending())
            {
                exit = vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (exit.Reason == GuestExitReason.Mmio)
            {
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            }
        }
    }
}
