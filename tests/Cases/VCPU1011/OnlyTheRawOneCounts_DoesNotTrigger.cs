// Wrapper and raw drain each have their own way out.
[Port("both")]
public sealed class OnlyTheRawOneCountsPort : ArchPort
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

            if (vcpu.Task.TransferWorkPendingHint())
            {
                ret = vcpu.Task.HandleTransferWork();
                if (ret < 0)
                {
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    vcpu.Stats.SignalExits++;
                    return ret;
                }
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
    }
}
