// Interrupts are enabled between check and entry on one path only, and that path does not enter.
[Port("x86")]
public sealed class WindowOnBailOutOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = vcpu.Task.TransferWorkPending();
        if (pending)
        {
            vcpu.HostCpu.EnableInterrupts();
        }

        if (!pending)
        {
            vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
        }

        return 0;
    }
}
