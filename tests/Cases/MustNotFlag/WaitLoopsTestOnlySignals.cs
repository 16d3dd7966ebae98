// Loops that sleep look for nothing but signals: the sleep lets others run, and what else came up is drained before the next entry.
[Port("powerpc", TransferWork = true)]
public sealed class WaitLoopsTestOnlySignalsPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            vcpu.Task.PrepareTransfer();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            if (exit.Reason == GuestExitReason.Halt && WaitWhileCeded(vcpu) < 0)
            {
                return -Errno.EINTR;
            }

            if (exit.Reason == GuestExitReason.PageFault && WaitForPages(vcpu) < 0)
            {
                return -Errno.EINTR;
            }
        }
    }

    private static int WaitWhileCeded(Vcpu vcpu)
    {
        int ret = 0;
        while (!vcpu.Runnable)
        {
            vcpu.WaitQueue.Prepare(HostTaskState.Interruptible);
            if (vcpu.Task.SignalPending())
            {
                vcpu.Stats.SignalExits++;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                ret = -Errno.EINTR;
                break;
            }

            vcpu.Task.Schedule();
        }

        vcpu.WaitQueue.Finish();
        return ret;
    }

    private static int WaitForPages(Vcpu vcpu)
    {
        while (!vcpu.Vm.MmuReady)
        {
            if (vcpu.WaitQueue.WaitInterruptible() != 0)
            {
                vcpu.Stats.SignalExits++;
                vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                return -Errno.EINTR;
            }
        }

        return 0;
    }
}
