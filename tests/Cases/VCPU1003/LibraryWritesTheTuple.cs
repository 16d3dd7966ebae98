// What a library call writes by reference is not known: the answer is gone.
[Port("x86")]
public sealed class LibraryWritesTheTuplePort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        int ret = vcpu.HandleTransferWork();
        if (ret < 0)
        {
            return ret;
        }

        vcpu.HostCpu.DisableInterrupts();
        (bool Pending, int Round) look = (vcpu.Task.TransferWorkPending(), 1);
        (bool Pending, int Round) next = (false, 2);
        (look, next) = (next, look);
        if (!look.Pending)
        {
            [|vcpu.EnterGuest()|];
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
