// The loop locks for the wait and unlocks after it, but leaves by its condition in between.
[Port("powerpc")]
public sealed class ConditionLeavesTheLoopLockedPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        while (!vcpu.Task.SignalPending())
        {
            state.Unlock();
            int ret = vcpu.HandleTransferWork();
            if (ret < 0)
            {
                return ret;
            }

            state.Lock();
        }

        vcpu.RunPage.ExitReason = ExitReason.Interrupted;
        vcpu.Stats.SignalExits++;
        [|return -Errno.EINTR;|]
    }
}
