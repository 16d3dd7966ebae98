// A note is written before the lock is taken and once more behind it: what the second one throws leaves with the lock.
[Port("x86")]
public sealed class SecondNoteMayThrowTheLockAwayPort : ArchPort
{
    private readonly HostSpinLock _lock = new();

    public override int Run(Vcpu vcpu)
    {
        try
        {
            Console.WriteLine("begins");
            TakeLock();
            Console.WriteLine("goes on");
            _lock.Unlock();
        }
        catch (InvalidOperationException)
        {
            [|return -Errno.EINVAL;|]
        }

        return 0;
    }

    private void TakeLock() => _lock.Lock();
}
