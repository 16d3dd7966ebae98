// "No signal and no resched" is not "no work": task work and the lazy resched bit are never asked for.
[Port("x86")]
public sealed class NegatedConjunctionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
