// The finally block sets the reason on the way out.
[Port("finally")]
public sealed class FinallySetsTheReasonPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = 0;
            try
            {
                ret = vcpu.Task.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }
            }
            finally
            {
                if (ret < 0)
                {
                    vcpu.RunPage.ExitReason = ExitReason.Interrupted;
                    vcpu.Stats.SignalExits++;
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
