// The arm that leaves sets the reason first.
[Port("switch")]
public sealed class SwitchSetsTheReasonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            switch (vcpu.Task.HandleTransferWork())
            {
                case < 0:
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    vcpu.Stats.SignalExits++;
                    return -Errno.EINTR;
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
