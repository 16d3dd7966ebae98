// The property takes two answers at once, and its setter enables interrupts between the check and the entry.
public sealed class SetterOfATupleOpensWindowPort : ArchPort
{
    private Vcpu? _vcpu;

    private (bool Pending, bool Again) Answers
    {
        set
        {
            _vcpu!.HostCpu.EnableInterrupts();
            _vcpu.HostCpu.DisableInterrupts();
        }
    }

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        _vcpu = vcpu;
        bool pending = vcpu.Task.TransferWorkPending();
        Answers = (pending, false);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
