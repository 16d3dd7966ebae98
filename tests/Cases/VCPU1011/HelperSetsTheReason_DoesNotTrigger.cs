// A helper leaves for all.
[Port("helper")]
public sealed class HelperSetsTheReasonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.HandleTransferWork() < 0)
            {
                return Interrupted(vcpu);
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }

    private static int Interrupted(Vcpu vcpu)
    {
        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        return -Errno.EINTR;
    }
}
