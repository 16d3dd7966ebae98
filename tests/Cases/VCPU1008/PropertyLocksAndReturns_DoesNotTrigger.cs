// Reading the property takes the lock for a moment and gives it back before it returns the value.
[Port("powerpc")]
public sealed class PropertyLocksAndReturnsPort : ArchPort
{
    private readonly HostSpinLock state = new();
    private int runs;

    private int Runs
    {
        get
        {
            state.Lock();
            int value = runs;
            state.Unlock();
            return value;
        }
    }

    public override int Run(Vcpu vcpu)
    {
        runs++;
        return Runs > 100 ? vcpu.HandleTransferWork() : 0;
    }
}
