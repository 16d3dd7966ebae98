// Every detour through operators comes back to the answer of the check.
[Port("x86")]
public sealed class DoubleNegationAndXorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        bool pending = !!vcpu.Task.TransferWorkPending();
        bool clear = pending ^ true;
        if (clear != false)
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
