// The finally enables interrupts as soon as the check is done, so the check no longer holds at the entry.
[Port("x86")]
public sealed class FinallyEndsTheSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        try
        {
            if (vcpu.Task.TransferWorkPending())
            {
                return 0;
            }
        }
        finally
        {
            vcpu.HostCpu.EnableInterrupts();
        }

        vcpu.HostCpu.DisableInterrupts();
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
