// Everything but zero ends the loop, and the drain has no positive answer.
[Port("powerpc")]
public sealed class AnyOtherThanZeroLeavesPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret;
        while ((ret = vcpu.HandleTransferWork()) == 0)
        {
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
