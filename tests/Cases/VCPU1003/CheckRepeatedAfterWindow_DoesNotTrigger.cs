// The window after the first check is followed by a second check, and that is the one the entry relies on.
[Port("x86")]
public sealed class CheckRepeatedAfterWindowPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        if (!pending)
        {
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            pending = vcpu.Task.TransferWorkPending();
        }

        if (!pending)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
