// A field that nobody writes in between decides about both.
[Port("powerpc")]
public sealed class SameFieldTwicePort : ArchPort
{
    private readonly HostSpinLock threads = new();
    private readonly bool shared;

    public SameFieldTwicePort(bool shared) => this.shared = shared;

    public override int Run(Vcpu vcpu)
    {
        if (shared)
        {
            threads.Lock();
        }

        vcpu.HostCpu.MemoryBarrier();
        if (!shared)
        {
            return 0;
        }

        threads.Unlock();
        return 0;
    }
}
