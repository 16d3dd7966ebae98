// The pending answer is kept in a field, which keeps the loop going round without a drain.
[Port("mips")]
public sealed class FieldHoldsTheAnswerPort : ArchPort
{
    private bool pending;

    public override int Run(Vcpu vcpu)
    {
        do
        {
            vcpu.HostCpu.DisableInterrupts();
            pending = [|vcpu.Task.TransferWorkPending()|];
            if (!pending)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
        while (pending);
        return 0;
    }
}
