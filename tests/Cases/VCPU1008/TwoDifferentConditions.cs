// Two flags that have nothing to do with each other decide about the lock and about the unlock.
[Port("x86")]
public sealed class TwoDifferentConditionsPort : ArchPort
{
    private readonly HostSpinLock clock = new();

    public override int WriteMsr(Vcpu vcpu, uint index, ulong data)
    {
        bool take = index > 16;
        bool give = data > 16;
        if (take)
        {
            clock.Lock();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (give)
        {
            [|clock.Unlock()|];
        }

        [|return 0;|]
    }

    public override int Run(Vcpu vcpu) => 0;
}
