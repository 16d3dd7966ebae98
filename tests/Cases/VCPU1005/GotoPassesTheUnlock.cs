// The jump goes past the unlock, straight to the drain.
[Port("powerpc")]
public sealed class GotoPassesTheUnlockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        if (vcpu.Task.TransferWorkPendingHint())
        {
            goto drain;
        }

        state.Unlock();
        return 0;
    drain:
        return [|vcpu.HandleTransferWork()|];
    }
}
