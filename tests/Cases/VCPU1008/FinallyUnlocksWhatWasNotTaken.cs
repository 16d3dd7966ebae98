// If the emulation throws before the lock is taken, the finally block gives it back all the same.
[Port("powerpc")]
public sealed class FinallyUnlocksWhatWasNotTakenPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int emulated;

    public override int Run(Vcpu vcpu)
    {
        try
        {
            Emulate(vcpu);
            state.Lock();
            emulated++;
        }
        finally
        {
            [|state.Unlock()|];
        }

        return 0;
    }

    private static void Emulate(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            throw new InvalidOperationException();
        }
    }
}
