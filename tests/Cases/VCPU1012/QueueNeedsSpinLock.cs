// The runnable list is protected by the core's lock, and the call that adds to it comes before the lock is taken.
[Port("powerpc")]
public sealed class QueueNeedsSpinLockPort : ArchPort
{
    private readonly HostSpinLock coreLock = new();
    private readonly Queue<Vcpu> runnable = new();

    public override int Run(Vcpu vcpu)
    {
        [|Enqueue(vcpu)|];
        coreLock.Lock();
        Enqueue(vcpu);
        coreLock.Unlock();
        return 0;
    }

    [Requires(Holds = LockKind.Spin)]
    private void Enqueue(Vcpu vcpu) => runnable.Enqueue(vcpu);
}
