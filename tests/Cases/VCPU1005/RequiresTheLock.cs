// The caller must hold the vcore lock by contract, and so the drain in here always runs under it.
[Port("powerpc")]
public sealed class RequiresTheLockPort : ArchPort
{
    [Requires(Holds = LockKind.Spin)]
    public int Evict(Vcpu vcpu)
    {
        if (!vcpu.Task.TransferWorkPendingHint())
        {
            return 0;
        }

        return [|vcpu.HandleTransferWork()|];
    }

    public override int Run(Vcpu vcpu) => 0;
}
