// The increment reads and writes the property, and the setter opens an interrupt window behind the check.
[Port("x86")]
public sealed class IncrementOpensWindowPort : ArchPort
{
    private int phase;

    private int Phase
    {
        get => phase;
        set
        {
            phase = value;
            HostCpu.Current.EnableInterrupts();
            HostCpu.Current.DisableInterrupts();
        }
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            Phase++;
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return phase;
    }
}
