// The helper gives back a lock that its caller has given back before.
[Port("powerpc")]
public sealed class HelperUnlocksTooMuchPort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        state.Lock();
        bool runnable = vcpu.Runnable;
        state.Unlock();
        if (!runnable)
        {
            vcpu.Block();
        }

        [|End()|];
        return 0;
    }

    private void End() => state.Unlock();
}
