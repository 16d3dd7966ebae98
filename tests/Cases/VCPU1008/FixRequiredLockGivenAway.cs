// Callers hold the lock and go on holding it; the way that waits gives it away and comes back without it.
[Port("powerpc")]
public sealed class FixRequiredLockGivenAwayPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu) => 0;

    [Requires(Holds = LockKind.Spin)]
    public int Wait(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            return 0;
        }

        _lock.Unlock();
        vcpu.Block();
        [|return 1;|]
    }
}
