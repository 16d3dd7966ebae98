// The condition has the right shape, ret <= 0 || work, but asks the hint.
[Port("arm64")]
public sealed class HintInsteadOfCheckInConditionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = vcpu.HandleTransferWork();
            if (ret == 0)
            {
                ret = 1;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (ret <= 0 || vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }
}
