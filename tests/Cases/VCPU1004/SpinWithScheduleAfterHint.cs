// A check whose answer only makes the task yield: task work is seen on every turn, and nobody ever runs it.
[Port("small", TransferWork = true)]
public sealed class SpinWithScheduleAfterHintPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            if (vcpu.Task.SignalPending())
            {
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                vcpu.Stats.SignalExits++;
                return -Errno.EINTR;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if ([|vcpu.Task.TransferWorkPending()|])
            {
                vcpu.HostCpu.EnableInterrupts();
                vcpu.Task.Schedule();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
