// The result of the drain is returned in the round behind it, above the drain in the text.
[Port("powerpc")]
public sealed class ReturnedInTheNextRoundPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (true)
        {
            if (ret < 0)
            {
                [|return ret;|]
            }

            vcpu.HostCpu.DisableInterrupts();
            if (!vcpu.Task.TransferWorkPending())
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
            ret = vcpu.Task.HandleTransferWork();
        }
    }
}
