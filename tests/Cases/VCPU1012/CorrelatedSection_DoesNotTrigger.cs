// Section and check hang on the same condition, so the check is never made outside the section.
[Port("x86")]
public sealed class CorrelatedSectionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool enter = vcpu.Runnable;
        if (enter)
        {
            vcpu.HostCpu.DisableInterrupts();
        }

        if (enter && !vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        if (enter)
        {
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
