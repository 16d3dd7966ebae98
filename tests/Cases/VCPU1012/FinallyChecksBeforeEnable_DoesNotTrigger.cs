// The finally still has interrupts off when it asks, on the way out after an exit as on the way out without one.
[Port("x86")]
public sealed class FinallyChecksBeforeEnablePort : ArchPort
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
            workLeft = vcpu.Task.TransferWorkPending();
            vcpu.HostCpu.EnableInterrupts();
        }

        return workLeft ? 0 : 1;
    }
}
