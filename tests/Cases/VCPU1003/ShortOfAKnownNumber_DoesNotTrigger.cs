// The number is compared as a smaller one that holds it.
[Port("x86")]
public sealed class ShortOfAKnownNumberPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int budget = Math.Clamp(vcpu.Cpu, -3, 3);
        if ((short)budget > 0 || !vcpu.Task.TransferWorkPending())
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
