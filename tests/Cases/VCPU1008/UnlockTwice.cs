// The drain's error path has dropped the lock already when the common exit drops it.
[Port("powerpc")]
public sealed class UnlockTwicePort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        state.Lock();
        if (vcpu.Task.TransferWorkPendingHint())
        {
            state.Unlock();
            ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                goto done;
            }

            state.Lock();
        }

    done:
        [|state.Unlock()|];
        return ret;
    }
}
