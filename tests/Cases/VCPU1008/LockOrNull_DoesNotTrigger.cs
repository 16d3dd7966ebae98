// The reference says whether there is a lock to take, and it does not change before the unlock.
[Port("powerpc")]
public sealed class LockOrNullPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        HostSpinLock? held = vcpu.Runnable ? state : null;
        held?.Lock();
        vcpu.HostCpu.MemoryBarrier();
        held?.Unlock();
        return 0;
    }
}
