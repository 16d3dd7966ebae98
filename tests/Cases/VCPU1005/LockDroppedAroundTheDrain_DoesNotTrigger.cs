// The runner as fixed in 7.3: it drops the vcore lock, drains, and takes the lock again.
public sealed class LockDroppedAroundTheDrain
{
    [RunLoop]
    public int RunVcore(Vcore vcore)
    {
        int ret = 0;
        vcore.Lock.Lock();
        if (vcore.Runner.Task.TransferWorkPendingHint())
        {
            vcore.Lock.Unlock();
            ret = vcore.Runner.HandleTransferWork();
            vcore.Lock.Lock();
        }

        vcore.Lock.Unlock();
        return ret;
    }
}
