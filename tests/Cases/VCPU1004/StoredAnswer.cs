// The answer of the check travels in a local and decides that the loop goes round again, still with nothing drained.
[Port("mips")]
public sealed class StoredAnswerPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        bool again;
        do
        {
            vcpu.HostCpu.DisableInterrupts();
            again = [|vcpu.Task.TransferWorkPending()|];
            if (!again)
            {
                vcpu.EnterGuest();
            }

            vcpu.HostCpu.EnableInterrupts();
        }
        while (again);
        return 0;
    }
}
