// The field still holds the answer of the section before; it was taken before interrupts were last disabled.
[Port("x86")]
public sealed class StaleFieldResultPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        Refresh(vcpu);
        vcpu.HostCpu.DisableInterrupts();
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }

    private void Refresh(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        pending = vcpu.Task.TransferWorkPending();
        vcpu.HostCpu.EnableInterrupts();
    }
}
