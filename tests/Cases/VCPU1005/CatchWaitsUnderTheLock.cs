// The exception arrives with the lock still held, and the handler waits for the vCPU to be woken.
[Port("powerpc")]
public sealed class CatchWaitsUnderTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        try
        {
            Emulate(vcpu);
            state.Unlock();
        }
        catch (InvalidOperationException)
        {
            [|vcpu.Block()|];
            state.Unlock();
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
