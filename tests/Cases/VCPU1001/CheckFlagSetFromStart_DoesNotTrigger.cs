// The flag that turns the check on is true before the first entry already, so no entry goes without it.
[Port("x86")]
public sealed class CheckFlagSetFromStartPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool checkWork = true;
        while (true)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (checkWork && vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                int ret = vcpu.HandleTransferWork();
                if (ret < 0)
                {
                    return ret;
                }

                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            checkWork = true;
        }
    }
}
