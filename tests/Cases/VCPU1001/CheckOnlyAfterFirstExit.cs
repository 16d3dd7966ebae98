// The flag that turns the check on is set after the first exit, so the first entry of every ioctl is made without a look.
[Port("x86")]
public sealed class CheckOnlyAfterFirstExitPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool checkWork = false;
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

            [|vcpu.EnterGuest()|];
            vcpu.HostCpu.EnableInterrupts();
            checkWork = true;
        }
    }
}
