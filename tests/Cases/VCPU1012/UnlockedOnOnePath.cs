// A halted vCPU gives the lock back early and still goes through the call that needs it.
[Port("powerpc")]
public sealed class UnlockedOnOnePathPort : ArchPort
{
    private readonly HostSpinLock coreLock = new();
    private int preempted;

    public override int Run(Vcpu vcpu)
    {
        coreLock.Lock();
        bool halted = !vcpu.Runnable;
        if (halted)
        {
            coreLock.Unlock();
        }

        [|MarkPreempted()|];
        if (!halted)
        {
            coreLock.Unlock();
        }

        return 0;
    }

    [Requires(Holds = LockKind.Spin)]
    private void MarkPreempted() => preempted++;
}
