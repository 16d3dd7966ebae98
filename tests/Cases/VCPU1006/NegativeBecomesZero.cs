// Zero may be turned into "go on", but here the negative value is turned into it as well.
[Port("arm64")]
public sealed class NegativeBecomesZeroPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 1;
        while (ret > 0)
        {
            ret = [|vcpu.HandleTransferWork()|];
            ret = ret <= 0 ? 1 : ret;
            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }

        return ret;
    }
}
