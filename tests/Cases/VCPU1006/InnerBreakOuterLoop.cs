// The break leaves the inner loop, and the outer loop comes back to the drain with the signal still pending.
[Port("powerpc")]
public sealed class InnerBreakOuterLoopPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        while (vcpu.Runnable)
        {
            while (true)
            {
                if ([|vcpu.HandleTransferWork()|] < 0)
                {
                    break;
                }

                vcpu.HostCpu.DisableInterrupts();
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }

                vcpu.HostCpu.EnableInterrupts();
            }
        }

        return 0;
    }
}
