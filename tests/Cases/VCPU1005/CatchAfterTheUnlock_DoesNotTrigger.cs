// The inner finally block has given the lock back before the handler waits.
[Port("powerpc")]
public sealed class CatchAfterTheUnlockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        try
        {
            state.Lock();
            try
            {
                Emulate(vcpu);
            }
            finally
            {
                state.Unlock();
            }
        }
        catch (InvalidOperationException)
        {
            vcpu.Block();
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
