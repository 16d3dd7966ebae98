// The port's own queued lock is a spin lock by contract, and the vCPU blocks while it is held.
[Port("s390")]
public sealed class OwnSpinLockPort : ArchPort
{
    private readonly QueuedLock adapter = new();

    public override int Run(Vcpu vcpu)
    {
        adapter.Enter();
        if (!vcpu.Runnable)
        {
            [|vcpu.Block()|];
        }

        adapter.Leave();
        return 0;
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
