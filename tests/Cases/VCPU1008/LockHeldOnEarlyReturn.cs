// One of the returns forgets the vcore lock: the next thread of the core spins on it for ever.
public sealed class LockHeldOnEarlyReturn
{
    [RunLoop]
    public int RunVcore(Vcore vcore)
    {
        vcore.Lock.Lock();
        if (!vcore.Runner.Runnable)
        {
            [|return 0;|]
        }

        vcore.Lock.Unlock();
        return vcore.Runner.HandleTransferWork();
    }
}
