// The runner's drain handles what the hint saw; its result is ignored because the loop condition asks for signals again.
[Port("powerpc")]
public sealed class LoopConditionTestsSignalsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Task.SignalPending())
        {
            if (vcpu.Task.TransferWorkPendingHint())
            {
                vcpu.Task.HandleTransferWork();
                continue;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        return -Errno.EINTR;
    }
}
