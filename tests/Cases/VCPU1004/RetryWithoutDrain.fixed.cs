// The check sends the loop back to itself, and nobody on the way handles the work that it saw: a livelock until user space is killed.
[Port("riscv")]
public sealed class RetryWithoutDrainPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            vcpu.HostCpu.DisableInterrupts();
            if (vcpu.Task.TransferWorkPending())
            {
                vcpu.HostCpu.EnableInterrupts();
                continue;
            }

            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
