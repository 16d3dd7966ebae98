// The finally block has the right calls in the wrong order: it drains before interrupts are back on.
[Port("x86")]
public sealed class DrainBeforeTheEnableInFinallyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        while (ret == 0)
        {
            vcpu.HostCpu.DisableInterrupts();
            try
            {
                if (!vcpu.Task.TransferWorkPending())
                {
                    vcpu.EnterGuest();
                }
            }
            finally
            {
                ret = [|vcpu.HandleTransferWork()|];
                vcpu.HostCpu.EnableInterrupts();
            }
        }

        return ret;
    }
}
