// Every jump to the label has given the lock back.
[Port("powerpc")]
public sealed class GotoUnlocksFirstPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        if (vcpu.Task.TransferWorkPendingHint())
        {
            state.Unlock();
            goto drain;
        }

        state.Unlock();
        if (vcpu.Runnable)
        {
            goto drain;
        }

        return 0;
    drain:
        return vcpu.HandleTransferWork();
    }
}
