// The helper returns true exactly if it has taken the lock, and the caller drains only otherwise.
[Port("powerpc")]
public sealed class BoolSaysWhetherTheLockIsHeldPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int runs;

    public override int Run(Vcpu vcpu)
    {
        if (!LockIfRunnable(vcpu))
        {
            vcpu.Block();
            return vcpu.HandleTransferWork();
        }

        runs++;
        state.Unlock();
        return 0;
    }

    private bool LockIfRunnable(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            return false;
        }

        state.Lock();
        return true;
    }
}
