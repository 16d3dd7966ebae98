// Assigning the property looks harmless; its setter opens an interrupt window.
[Port("x86")]
public sealed class SetterOpensWindowPort : ArchPort
{
    private Vcpu? running;
    private int phase;

    private int Phase
    {
        get => phase;
        set
        {
            phase = value;
            running?.HostCpu.EnableInterrupts();
            running?.HostCpu.DisableInterrupts();
        }
    }

    public override int Run(Vcpu vcpu)
    {
        running = vcpu;
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Phase = 1;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return Phase;
    }
}
