// The port's own lock says by contract what it takes; one way out of the method does not give it back.
[Port("s390")]
public sealed class OwnLockNeverReleasedPort : ArchPort
{
    private readonly QueuedLock adapter = new();

    public override int Run(Vcpu vcpu)
    {
        adapter.Enter();
        if (vcpu.RequestPending())
        {
            [|return 0;|]
        }

        adapter.Leave();
        return 1;
    }
}

public sealed class QueuedLock
{
    private readonly HostSpinLock inner = new();

    [Acquires(LockKind.Spin)]
    public void Enter() => inner.Lock();

    [Releases(LockKind.Spin)]
    public void Leave() => inner.Unlock();
}
