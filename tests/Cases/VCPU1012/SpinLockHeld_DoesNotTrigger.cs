// Every call of the method that needs the lock comes with the lock held, from a helper too.
[Port("powerpc")]
public sealed class SpinLockHeldPort : ArchPort
{
    private readonly HostSpinLock coreLock = new();
    private readonly Queue<Vcpu> runnable = new();

    public override int Run(Vcpu vcpu)
    {
        coreLock.Lock();
        Enqueue(vcpu);
        Requeue(vcpu);
        coreLock.Unlock();
        return 0;
    }

    [Requires(Holds = LockKind.Spin)]
    private void Enqueue(Vcpu vcpu) => runnable.Enqueue(vcpu);

    private void Requeue(Vcpu vcpu)
    {
        if (runnable.TryDequeue(out Vcpu? first))
        {
            Enqueue(first);
        }
    }
}
