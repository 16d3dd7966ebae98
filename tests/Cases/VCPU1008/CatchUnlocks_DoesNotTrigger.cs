// The emulation throws with the lock held, and the handler gives it back as the other way does.
[Port("powerpc")]
public sealed class CatchUnlocksPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        try
        {
            Emulate(vcpu);
        }
        catch (InvalidOperationException)
        {
            state.Unlock();
            return 1;
        }

        state.Unlock();
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
