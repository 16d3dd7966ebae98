// The drain is gone, and the result of the turn before stands in its variable (riscv).
[Port("riscv")]
public sealed class DrainLostPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while ([|ret > 0|])
        {
            if (ret != 0)
            {
                continue;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();

            ret = 1;
        }

        return ret;
    }
}
