// Nine locks, each taken and given back under its own flag, make 512 combinations at one point: more than the analysis keeps apart.
[Port("powerpc")]
public sealed class NineCorrelatedLocksPort : ArchPort
{
    private readonly HostMutex slots = new(), irqs = new(), timers = new();
    private readonly HostSpinLock first = new(), second = new(), third = new();

    public override int [|Run|](Vcpu vcpu)
    {
        bool a = Option(0), b = Option(1), c = Option(2), d = Option(3), e = Option(4);
        bool f = Option(5), g = Option(6), h = Option(7), i = Option(8);

        if (a) { slots.Lock(); }
        if (b) { irqs.Lock(); }
        if (c) { timers.Lock(); }
        if (d) { vcpu.SrcuReadLock(); }
        if (e) { vcpu.SrcuReadLock(); }
        if (f) { vcpu.SrcuReadLock(); }
        if (g) { first.Lock(); }
        if (h) { second.Lock(); }
        if (i) { third.Lock(); }

        vcpu.HostCpu.MemoryBarrier();

        if (i) { third.Unlock(); }
        if (h) { second.Unlock(); }
        if (g) { first.Unlock(); }
        if (f) { vcpu.SrcuReadUnlock(); }
        if (e) { vcpu.SrcuReadUnlock(); }
        if (d) { vcpu.SrcuReadUnlock(); }
        if (c) { timers.Unlock(); }
        if (b) { irqs.Unlock(); }
        if (a) { slots.Unlock(); }
        return 0;
    }

    private static bool Option(int bit) => (Environment.ProcessorCount >> bit) % 2 == 1;
}
