// The contract says that the lock is given back first, then the call waits, then it holds the lock again.
[Port("powerpc")]
public sealed class OwnWaitDropsTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        while (!vcpu.Runnable)
        {
            WaitForExec(vcpu);
        }

        state.Unlock();
        return 0;
    }

    [Releases(LockKind.Spin)]
    [Waits]
    [Acquires(LockKind.Spin)]
    private void WaitForExec(Vcpu vcpu)
    {
        state.Unlock();
        vcpu.Block();
        state.Lock();
    }
}
