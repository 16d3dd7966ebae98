// The local that remembers the lock also keeps the drain away from it.
[Port("powerpc")]
public sealed class DrainOnlyWithoutTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        int ret = 0;
        bool locked = false;
        if (!vcpu.Runnable)
        {
            state.Lock();
            locked = true;
        }

        if (!locked && vcpu.Task.TransferWorkPendingHint())
        {
            ret = vcpu.HandleTransferWork();
        }

        if (locked)
        {
            state.Unlock();
        }

        return ret;
    }
}
