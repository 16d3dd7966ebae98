// The check sees all work, the tail answers only signals: pending task work goes round between the two and is never run.
[Port("x86")]
public sealed class TailTestsSignalsOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (![|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            if (vcpu.Task.SignalPending())
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
                return -Errno.EINTR;
            }
        }
    }
}
