// Each retry gives the lock back before it starts over, and the good way gives it back after the work.
[Port("powerpc")]
public sealed class RetryUnlocksFirstPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int runs;

    public override int Run(Vcpu vcpu)
    {
    retry:
        state.Lock();
        if (!vcpu.Runnable)
        {
            state.Unlock();
            vcpu.Block();
            goto retry;
        }

        runs++;
        state.Unlock();
        return vcpu.HandleTransferWork();
    }
}
