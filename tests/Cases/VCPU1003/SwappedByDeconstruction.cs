// The swap gives the entry the other variable's value, which is never true.
[Port("x86")]
public sealed class SwappedByDeconstructionPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool pending;
        bool never = false;
        vcpu.HostCpu.DisableInterrupts();
        pending = vcpu.Task.TransferWorkPending();
        (pending, never) = (never, pending);
        if (!pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return never ? 1 : 0;
    }
}
