// A loop that leaves to user space as soon as anything is pending owes no drain: the way out is one.
[Port("small", TransferWork = true)]
public sealed class LeavesToUserSpaceOnAnyWorkPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            bool pending = vcpu.Task.TransferWorkPending();
            if (pending)
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
                return -Errno.EINTR;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            if (exit.Reason == GuestExitReason.Mmio)
            {
                vcpu.RunPage.ExitReason = ExitReason.Mmio;
                return 0;
            }
        }
    }
}
