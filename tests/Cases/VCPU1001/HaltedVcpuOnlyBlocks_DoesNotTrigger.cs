// The halting arm waits instead of entering: no entry, nothing to check; the other arm checks.
[Port("x86")]
public sealed class HaltedVcpuOnlyBlocksPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (true)
        {
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            if (!vcpu.Runnable)
            {
                vcpu.Block();
                continue;
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
