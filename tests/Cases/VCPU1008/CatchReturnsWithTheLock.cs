// The handler returns an error and forgets the lock that was held when the exception was thrown.
[Port("powerpc")]
public sealed class CatchReturnsWithTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        try
        {
            Emulate(vcpu);
            state.Unlock();
            return 0;
        }
        catch (InvalidOperationException)
        {
            [|return 1;|]
        }
    }

    private static void Emulate(Vcpu vcpu)
    {
        if (!vcpu.Runnable)
        {
            throw new InvalidOperationException();
        }
    }
}
