// Work raised while the guest ran is not looked at before a fast-path re-entry: a guest that keeps writing a fast MSR is never preempted.
[Port("x86")]
public sealed class FastPathLoopPort : ArchPort
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
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            GuestExit exit;
            do
            {
                if (vcpu.Task.TransferWorkPending())
                {
                    break;
                }

                exit = vcpu.EnterGuest();
            }
            while (exit.IsFastPath);

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
