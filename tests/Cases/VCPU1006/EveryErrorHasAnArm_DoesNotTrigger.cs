// The usual error and all the others have an arm each, and both of them leave.
[Port("arm64")]
public sealed class EveryErrorHasAnArmPort : ArchPort
{
    private int interrupted;

    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret == -Errno.EINTR)
            {
                interrupted++;
                return ret;
            }

            if (ret != 0)
            {
                return ret;
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
