// The number is compared as a wider one.
[Port("x86")]
public sealed class CastComparedWithZeroPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int budget = vcpu.Cpu;
        if ((long)budget > 0 || !vcpu.Task.TransferWorkPending())
        {
            if (budget <= 0)
            {
                vcpu.EnterGuest();
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

}
