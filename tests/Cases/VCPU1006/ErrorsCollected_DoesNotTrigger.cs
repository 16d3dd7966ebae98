// An error stays negative whatever it is collected with, on either side.
[Port("x86")]
public sealed class ErrorsCollectedPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            int all = ret | vcpu.Cpu;
            if (all < 0)
            {
                return all;
            }

            ret = vcpu.HandleTransferWork();
            all = vcpu.Cpu | ret;
            if (all < 0)
            {
                return all;
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
