// All ways out meet behind the loop, where the reason is set.
[Port("behind")]
public sealed class SetBehindTheLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        do
        {
            ret = vcpu.Task.HandleTransferWork();
            if (ret == 0)
            {
                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }
        while (ret == 0);

        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        return ret;
    }
}
