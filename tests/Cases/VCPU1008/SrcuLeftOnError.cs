// The error return stays in the SRCU read section: the next change of the memory slots waits for it for ever.
[Port("riscv")]
public sealed class SrcuLeftOnErrorPort : ArchPort
{
    public override int Run(Vcpu vcpu)
    {
        vcpu.SrcuReadLock();
        if (!vcpu.Runnable)
        {
            [|return 0;|]
        }

        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            vcpu.EnterGuest();
        }

        vcpu.HostCpu.EnableInterrupts();
        vcpu.SrcuReadUnlock();
        return 0;
    }
}
