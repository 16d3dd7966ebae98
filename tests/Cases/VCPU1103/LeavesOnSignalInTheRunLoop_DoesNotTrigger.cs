// The cycle looks only at signals by itself, but it passes the entry and a drain.
[Port("run")]
public sealed class LeavesOnSignalInTheRunLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (!vcpu.Task.SignalPending())
        {
            if (vcpu.Task.HandleTransferWork() < 0)
            {
                break;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        return 0;
    }
}
