// The pre-P9 runner: the raw result is ignored on purpose, because the loop condition asks for signals before anything else.
[Port("powerpc")]
public sealed class LoopConditionTestsSignalsPort : ArchPort
{
    private readonly HostSpinLock vcoreLock = new();

    public override int Run(Vcpu vcpu)
    {
        vcoreLock.Lock();
        while (!vcpu.Task.SignalPending())
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcoreLock.Unlock();
                vcpu.Task.HandleTransferWork();
                vcoreLock.Lock();
                continue;
            }

            vcoreLock.Unlock();
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            vcoreLock.Lock();
        }

        vcoreLock.Unlock();
        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        return -Errno.EINTR;
    }
}
