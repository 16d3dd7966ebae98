// The filter sends the exception that came with the lock held to the handler that gives it back.
[Port("powerpc")]
public sealed class FilterKnowsTheLockPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        bool locked = true;
        state.Lock();
        try
        {
            Emulate(vcpu);
            state.Unlock();
            locked = false;
            Emulate(vcpu);
        }
        catch (InvalidOperationException) when (locked)
        {
            state.Unlock();
        }
        catch (InvalidOperationException)
        {
            return 1;
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
