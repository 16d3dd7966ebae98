// The finally enables interrupts first and asks the definitive check second.
[Port("x86")]
public sealed class FinallyChecksAfterEnablePort : ArchPort
{
    private bool workLeft;

    public override int Run(Vcpu vcpu)
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
            vcpu.HostCpu.EnableInterrupts();
            workLeft = [|vcpu.Task.TransferWorkPending()|];
        }

        return workLeft ? 0 : 1;
    }
}
