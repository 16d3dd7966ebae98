// A number without a sign that a call hands back is not below zero as a wider one.
[Port("x86")]
public sealed class SmallNumberOfACallPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int budget = Convert.ToByte("3");
        if (budget < 0 || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

}
