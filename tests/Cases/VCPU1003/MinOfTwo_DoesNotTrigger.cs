// The lesser of the two is below zero.
[Port("x86")]
public sealed class MinOfTwoPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        int budget = Math.Min(vcpu.Cpu, -1);
        if (budget >= 0 || !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

}
