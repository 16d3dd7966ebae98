// The method is entered with the lock by contract, drops it for the drain, and returns with it.
[Port("powerpc")]
public sealed class RequiredLockDroppedAndRetakenPort : ArchPort
{
    private readonly HostSpinLock state = new();

    [Requires(Holds = LockKind.Spin)]
    public int Settle(Vcpu vcpu)
    {
        if (!vcpu.Task.TransferWorkPendingHint())
        {
            return 0;
        }

        state.Unlock();
        int ret = vcpu.HandleTransferWork();
        state.Lock();
        return ret;
    }

    public override int Run(Vcpu vcpu) => 0;
}
