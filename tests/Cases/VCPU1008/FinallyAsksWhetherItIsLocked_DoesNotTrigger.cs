// The bool is set right after the lock is taken, so the finally block gives back exactly what was taken.
[Port("powerpc")]
public sealed class FinallyAsksWhetherItIsLockedPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        bool locked = false;
        try
        {
            Emulate(vcpu);
            state.Lock();
            locked = true;
            Emulate(vcpu);
        }
        finally
        {
            if (locked)
            {
                state.Unlock();
            }
        }

        return 0;
    }

    private static void Emulate(Vcpu vcpu)
    {
        if (vcpu.Cpu < 0)
        {
            throw new InvalidOperationException();
        }
    }
}
