// The result is not looked at, but whichever way the loop goes round it asks for signals and leaves on one.
[Port("powerpc")]
public sealed class SignalSeenLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool signal;
        do
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcpu.Task.HandleTransferWork();
            signal = vcpu.Task.SignalPending();
        }
        while (!signal);
        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        return -Errno.EINTR;
    }
}
