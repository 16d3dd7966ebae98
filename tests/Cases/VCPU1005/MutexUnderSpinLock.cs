// A mutex sleeps if it is taken, so it cannot be taken under a spin lock.
[Port("x86")]
public sealed class MutexUnderSpinLockPort : ArchPort
{
    private readonly HostSpinLock clockLock = new();
    private readonly HostMutex configuration = new();

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        clockLock.Lock();
        [|configuration.Lock()|];
        configuration.Unlock();
        clockLock.Unlock();
        return 0;
    }

    public override int Run(Vcpu vcpu) => 0;
}
