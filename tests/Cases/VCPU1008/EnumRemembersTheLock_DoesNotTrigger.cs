// The enum says which of two locks is held, and each is given back on its own value.
[Port("x86")]
public sealed class EnumRemembersTheLockPort : ArchPort
{
    private readonly HostSpinLock fast = new();
    private readonly HostMutex slow = new();

    private enum Held { Nothing, Fast, Slow }

    public override int Run(Vcpu vcpu)
    {
        Held held = Take(vcpu);
        if (held == Held.Nothing)
        {
            return 0;
        }

        vcpu.HostCpu.MemoryBarrier();
        switch (held)
        {
            case Held.Fast:
                fast.Unlock();
                break;
            case Held.Slow:
                slow.Unlock();
                break;
        }

        return 1;
    }

    private Held Take(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            return Held.Nothing;
        }

        if (vcpu.Cpu == 0)
        {
            fast.Lock();
            return Held.Fast;
        }

        slow.Lock();
        return Held.Slow;
    }
}
