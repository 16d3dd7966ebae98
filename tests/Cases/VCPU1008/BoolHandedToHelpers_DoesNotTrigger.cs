// The same value goes to the helper that locks and to the one that unlocks.
[Port("powerpc")]
public sealed class BoolHandedToHelpersPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        bool need = vcpu.Runnable;
        LockIf(need);
        vcpu.HostCpu.MemoryBarrier();
        UnlockIf(need);
        return 0;
    }

    private void LockIf(bool need)
    {
        if (need)
        {
            state.Lock();
        }
    }

    private void UnlockIf(bool need)
    {
        if (need)
        {
            state.Unlock();
        }
    }
}
