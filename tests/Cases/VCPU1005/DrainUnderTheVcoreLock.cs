// The vcore lock is a spin lock: whoever spins on it stands still while the drain sleeps under it.
public sealed class DrainUnderTheVcoreLock
{
    [RunLoop]
    public int RunVcore(Vcore vcore)
    {
        int ret = 0;
        vcore.Lock.Lock();
        if (vcore.Runner.Task.TransferWorkPendingHint())
        {
            ret = [|vcore.Runner.HandleTransferWork()|];
        }

        vcore.Lock.Unlock();
        return ret;
    }
}
