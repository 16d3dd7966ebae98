// The property is read twice and may change between: then the lock stays held, or it is given back without having been taken.
[Port("powerpc")]
public sealed class PropertyReadTwicePort : ArchPort
{
    private readonly HostSpinLock state = new();

    public override int Run(Vcpu vcpu)
    {
        if (vcpu.Runnable)
        {
            state.Lock();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (vcpu.Runnable)
        {
            [|state.Unlock()|];
        }

        [|return 0;|]
    }
}
