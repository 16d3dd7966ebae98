// The inner handler throws on with the lock still held, and the outer one makes a return value of it.
[Port("powerpc")]
public sealed class RethrownWithTheLockPort : ArchPort
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
                state.Unlock();
            }
            catch (InvalidOperationException)
            {
                throw;
            }
        }
        catch (Exception)
        {
            [|return 1;|]
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
