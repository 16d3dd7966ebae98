// The table wants the mutex, whose holder may sleep; the spin lock that the caller holds is another kind of lock.
[Port("x86")]
public sealed class SpinLockIsNotTheMutexPort : ArchPort
{
    private readonly HostSpinLock fast = new();
    private int generation;

    public override int Run(Vcpu vcpu)
    {
        fast.Lock();
        [|Rebuild()|];
        fast.Unlock();
        return generation;
    }

    [Requires(Holds = LockKind.Mutex)]
    private void Rebuild() => generation++;
}
