// Without a vCPU in the field nothing is asked, null is not true, and the guest is entered.
[Port("x86")]
public sealed class ConditionalAccessMayNotLookPort : ArchPort
{
    private Vcpu? running;

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (running?.Task.TransferWorkPending() == true)
        {
            vcpu.HostCpu.EnableInterrupts();
            return 0;
        }

        running = vcpu;
        [|vcpu.EnterGuest()|];
        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
