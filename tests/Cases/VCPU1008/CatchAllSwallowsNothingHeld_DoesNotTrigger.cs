// Whatever the emulation throws, the lock is not held at that point: the handler has nothing to give back.
[Port("mips")]
public sealed class CatchAllSwallowsNothingHeldPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int failed;

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        bool runnable = vcpu.Runnable;
        state.Unlock();
        try
        {
            if (runnable)
            {
                Console.WriteLine(vcpu.Id);
            }
        }
        catch (Exception)
        {
            failed++;
        }

        return failed;
    }
}
