// The brief window after each exit voids nothing but the last check; the next entry has its own.
[Port("x86")]
public sealed class InterruptsOnAfterExitOnlyPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        while (!vcpu.Task.TransferWorkPending())
        {
            GuestExit exit = vcpu.EnterGuest();
            vcpu.HostCpu.EnableInterrupts();
            vcpu.HostCpu.DisableInterrupts();
            if (!exit.IsFastPath)
            {
                break;
            }
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
