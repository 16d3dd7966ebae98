// Two tests, neither of which is whole, look at every flag between them, and interrupts stay off from the first one to the entry.
[Port("old")]
public sealed class TwoPartialTestsCoverTheMaskPort : ArchPort
{
    private const ThreadFlags NotSignals = ThreadFlags.TransferWork & ~ThreadFlags.MustExit;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
                return -Errno.EINTR;
            }

            if (vcpu.Task.TestFlags(NotSignals))
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
