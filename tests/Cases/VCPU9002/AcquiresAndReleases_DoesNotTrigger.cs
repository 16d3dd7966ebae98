// The lock is taken and given back: the contract says both, and the body does.
public static class AcquiresAndReleases
{
    [Acquires(LockKind.Spin)]
    [Releases(LockKind.Spin)]
    public static void Touch(HostSpinLock spin)
    {
        spin.Lock();
        spin.Unlock();
    }
}
