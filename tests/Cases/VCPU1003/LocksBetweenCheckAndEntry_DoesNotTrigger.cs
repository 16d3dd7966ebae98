// Locks taken and given back after the check leave it as it was: interrupts stay off all along.
[Port("powerpc")]
public sealed class LocksBetweenCheckAndEntryPort : ArchPort
{
    private readonly HostSpinLock threads = new();

    public override int Run(Vcpu vcpu)
    {
        vcpu.HostCpu.DisableInterrupts();
        if (!vcpu.Task.TransferWorkPending())
        {
            threads.Lock();
            threads.Unlock();
            vcpu.SrcuReadLock();
            vcpu.EnterGuest();
            vcpu.SrcuReadUnlock();
        }

        vcpu.HostCpu.EnableInterrupts();
        return 0;
    }
}
