// A spin lock keeps others out, not interrupts: the check under the lock still has them on.
[Port("x86")]
public sealed class CheckInsideSpinLockOnlyPort : ArchPort
{
    private readonly HostSpinLock coreLock = new();

    public override int Run(Vcpu vcpu)
    {
        coreLock.Lock();
        bool pending = [|vcpu.Task.TransferWorkPending()|];
        coreLock.Unlock();
        return pending ? vcpu.HandleTransferWork() : 0;
    }
}
