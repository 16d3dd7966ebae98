// Zero or-ed with the drain's result is the drain's result, and everything but zero ends the loop.
[Port("powerpc")]
public sealed class ResultsAreOredPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            ret |= vcpu.HandleTransferWork();
        }

        return ret;
    }
}
